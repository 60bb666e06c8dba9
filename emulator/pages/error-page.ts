import { html } from "hono/html";

/** A page that says why a login cannot go on. Nobody is redirected from it. */
export function messagePage(message: string) {
  return {
    title: "Emulated Spotify: this login cannot go on",
    body: html`<header class="bar"><p class="mark">Emulated Spotify</p></header>
<main class="sheet message"><h1>This login cannot go on</h1><p class="fault">${message}</p>
<p>Nothing was sent to the app. Check its client id and the addresses registered with the emulator.</p></main>`,
  };
}

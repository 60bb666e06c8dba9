import { html } from "hono/html";

/** Returns a page with the reason why a login cannot continue. It does not redirect. */
export function messagePage(message: string) {
  return {
    title: "Emulated Spotify: this login cannot continue",
    body: html`<header class="bar"><p class="mark">Emulated Spotify</p></header>
<main class="sheet message"><h1>This login cannot continue</h1><p class="fault">${message}</p>
<p>Nothing was sent to the app. Check its client ID and the redirect URIs registered with the emulator.</p></main>`,
  };
}

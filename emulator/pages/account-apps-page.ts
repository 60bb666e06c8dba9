import { html } from "hono/html";
import type { Account } from "../catalog/accounts";
import { sixMonthsAfter } from "../state/clock";
import type { Grant } from "../state/grant";

type Row = { account: Account; apps: Grant[] };

/** Returns the page with the apps of each account and buttons to remove them. */
export function accountAppsPage(rows: Row[]) {
  return {
    title: "Emulated Spotify: apps with access",
    body: html`<header class="bar"><p class="mark">Emulated Spotify</p><p>For development and demos. Not Spotify.</p></header>
<main class="sheet"><h1>Apps with access</h1>
${rows.map(person)}
<p class="note">Removing an app revokes its tokens immediately. At its next login it asks for consent again.</p></main>`,
  };
}

function person({ account, apps }: Row) {
  return html`<section class="person"><h2>${account.person.name ?? "No display name"} <span class="handle">${account.handle}</span></h2>
${apps.length === 0 ? html`<p class="about">No apps.</p>` : html`<ul>${apps.map((grant) => app(account, grant))}</ul>`}</section>`;
}

function app({ handle, person: { name } }: Account, { clientId, consentAt, scopes }: Grant) {
  return html`<li class="app"><div><strong>${clientId}</strong>
<p class="about">Granted ${day(consentAt)}, ends ${day(sixMonthsAfter(consentAt))}. ${scopes.length} ${scopes.length === 1 ? "permission" : "permissions"}.</p></div>
<form method="post" action="/account/apps"><input type="hidden" name="account" value="${handle}"><input type="hidden" name="client" value="${clientId}">
<button aria-label="Remove ${clientId} from ${name ?? handle}">Remove access</button></form></li>`;
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

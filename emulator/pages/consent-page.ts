import { html } from "hono/html";
import type { Account, AccountName } from "../catalog/accounts";
import { imageUrl } from "../serializers/images";
import type { AuthorizeRequest } from "../state/authorization-codes";
import { SCOPES } from "../state/scopes";

type Consent = {
  request: AuthorizeRequest;
  /** Handle of the stored request, for the form. */
  transaction: string;
  accounts: Account[];
  /** Account of this browser's last consent, preselected. */
  chosen?: AccountName;
};

/** Returns the page where the user selects an account and grants the requested scopes. */
export function consentPage({ request, transaction, accounts, chosen = "premium" }: Consent) {
  return {
    title: `Emulated Spotify: allow ${escapeTitle(request.clientId)}?`,
    body: html`<header class="bar"><p class="mark">Emulated Spotify</p><p>For development and demos. Not Spotify.</p></header>
<main class="sheet">
<h1>Allow <span class="client">${request.clientId}</span> to use your account?</h1>
<form method="post" action="/authorize">
<input type="hidden" name="transaction" value="${transaction}">
<fieldset><legend>Choose an account</legend><div class="accounts">${accounts.map((account) => choice(account, chosen))}</div></fieldset>
<section aria-labelledby="wishes"><h2 id="wishes">This app will be able to</h2>${wishes(request.scopes)}</section>
<div class="actions"><button class="agree" name="decision" value="agree">Agree</button>
<button name="decision" value="cancel">Cancel</button></div>
</form>
<p class="note">Both buttons redirect you to <span class="address">${new URL(request.redirectUri).origin}</span>.</p>
</main>`,
  };
}

function choice({ handle, person, about }: Account, chosen: AccountName) {
  return html`<label class="account"><input type="radio" name="account" value="${handle}" ${handle === chosen ? "checked" : ""}>
${person.portrait ? html`<img src="${imageUrl("", person.portrait, 64)}" alt="" width="44" height="44">` : html`<span class="blank" aria-hidden="true"></span>`}
<span class="who"><span class="name">${person.name ?? "No display name"}</span> <span class="handle">${handle}</span>
<span class="about">${about}</span></span></label>`;
}

function wishes(scopes: string[]) {
  if (scopes.length === 0) return html`<p>See only your public profile: your name and image.</p>`;
  return html`<ul>${scopes.map((scope) => html`<li>${SCOPES[scope] ?? scope} <code>${scope}</code></li>`)}</ul>`;
}

function escapeTitle(text: string): string {
  return text.replace(/[^\w .-]/g, "");
}

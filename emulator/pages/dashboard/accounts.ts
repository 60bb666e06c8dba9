import { html } from "hono/html";
import type { Account } from "../../catalog/accounts";
import { imageUrl } from "../../serializers/images";
import type { AccessToken } from "../../state/access-tokens";
import { type Dashboard, masked, moment } from "./dashboard";
import { actionButton } from "./fields";

/** Returns the panel of the accounts and their actions. */
export function accountsPanel({ accounts, world }: Dashboard) {
  return html`<section class="panel" id="people" aria-labelledby="people-title" data-live><h2 id="people-title">Accounts</h2>
<ul class="rows">${accounts.map((account) => person(account, isInvited(account)))}</ul>
<p class="note">Users remove an app's access on the page <a href="/account/apps">Apps with access</a>.</p></section>`;

  function isInvited({ handle }: Account): boolean {
    return world.settings.clients.some(({ id }) => world.allowList.has(id, handle));
  }
}

function person({ handle, person, about }: Account, invited: boolean) {
  const name = person.name ?? "No display name";
  return html`<li class="row"><div class="face">${person.portrait ? html`<img src="${imageUrl("", person.portrait, 64)}" alt="" width="44" height="44">` : html`<span class="blank" aria-hidden="true"></span>`}
<div><strong>${name}</strong> <code>${handle}</code><p class="about">${about}</p></div></div>
<div class="buttons">${actionButton("expire", { account: handle }, "Expire tokens", { name: `Expire the tokens of ${name}` })}
${actionButton("revoke", { account: handle }, "Revoke", { name: `Revoke all apps of ${name}` })}
${actionButton("invite", { account: handle, invited: !invited }, invited ? "Uninvite" : "Invite", { name: `${invited ? "Uninvite" : "Invite"} ${name}` })}</div></li>`;
}

/** Returns the panel of the registered apps, without their secrets. */
export function clientsPanel({ clients, world }: Dashboard) {
  const general = world.settings.redirectUris;
  return html`<section class="panel" id="clients" aria-labelledby="clients-title" data-live><h2 id="clients-title">Apps</h2>
<ul class="rows">${clients.map(
    ({ id, owner, redirectUris }) =>
      html`<li class="row"><div><strong>${id}</strong><p class="about">Owner: ${owner ?? "owner"}. Users: ${world.allowList.of(id).join(", ") || "none"}.</p>
<p class="about">Redirect URIs: ${addresses(redirectUris ?? general)}</p></div></li>`,
  )}</ul></section>`;
}

function addresses(uris: string[]) {
  if (uris.length === 0) return html`<code>http://127.0.0.1/api/auth/callback/spotify</code>, any port`;
  return html`<code>${uris.join(", ")}</code>`;
}

/** Returns the panel of the newest sign-ins and access tokens, masked. */
export function tokensPanel({ grants, tokens, now }: Dashboard) {
  return html`<section class="panel" id="tokens" aria-labelledby="tokens-title" data-live><h2 id="tokens-title">Logins and tokens</h2>
${grants.length + tokens.length === 0 ? html`<p class="about">No logins yet.</p>` : ""}
<ul class="rows">${grants.map(
    (grant) =>
      html`<li class="row"><div><strong>${grant.account}</strong> for ${grant.clientId} <span class="chip ${grant.revoked ? "bad" : ""}">${grant.revoked ? "revoked" : "active"}</span>
<p class="about">Refresh token <code>${masked(grant.refreshToken)}</code>, rotated ${grant.rotations} times. Consent on ${moment(grant.consentAt)}, ${grant.scopes.length} scopes.</p></div></li>`,
  )}</ul>
<ul class="rows">${tokens.map((token) => tokenRow(token, now))}</ul></section>`;
}

function tokenRow({ token, bearer, expiresAt }: AccessToken, now: number) {
  const revoked = bearer.kind === "person" && bearer.grant.revoked;
  const ended = revoked ? "revoked" : expiresAt <= now ? "expired" : undefined;
  const who =
    bearer.kind === "app"
      ? `${bearer.clientId}, client credentials`
      : `${bearer.grant.account} for ${bearer.grant.clientId}`;
  return html`<li class="row"><div><code>${masked(token)}</code> ${who} <span class="chip ${ended ? "bad" : ""}">${ended ?? `until ${moment(expiresAt)}`}</span></div></li>`;
}

import { html } from "hono/html";
import type { Account } from "../../catalog/accounts";
import { imageUrl } from "../../serializers/images";
import type { AccessToken } from "../../state/access-tokens";
import { type Dashboard, masked, moment } from "./dashboard";
import { actionButton } from "./fields";

/** The accounts, with what can happen to each. */
export function accountsPanel({ accounts, world }: Dashboard) {
  return html`<section class="panel" id="people" aria-labelledby="people-title" data-live><h2 id="people-title">People</h2>
<ul class="rows">${accounts.map((account) => person(account, isInvited(account)))}</ul>
<p class="note">People take an app back themselves at <a href="/account/apps">their page of apps</a>.</p></section>`;

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

/** The registered apps; their secrets are not shown. */
export function clientsPanel({ clients, world }: Dashboard) {
  const general = world.settings.redirectUris;
  return html`<section class="panel" id="clients" aria-labelledby="clients-title" data-live><h2 id="clients-title">Apps</h2>
<ul class="rows">${clients.map(
    ({ id, owner, redirectUris }) =>
      html`<li class="row"><div><strong>${id}</strong><p class="about">Belongs to ${owner ?? "owner"}. Users: ${world.allowList.of(id).join(", ") || "none"}.</p>
<p class="about">Returns to ${addresses(redirectUris ?? general)}</p></div></li>`,
  )}</ul></section>`;
}

function addresses(uris: string[]) {
  if (uris.length === 0) return html`<code>http://127.0.0.1/api/auth/callback/spotify</code>, any port`;
  return html`<code>${uris.join(", ")}</code>`;
}

/** The newest sign-ins and access tokens, masked. */
export function tokensPanel({ grants, tokens, now }: Dashboard) {
  return html`<section class="panel" id="tokens" aria-labelledby="tokens-title" data-live><h2 id="tokens-title">Sign-ins and tokens</h2>
${grants.length + tokens.length === 0 ? html`<p class="about">Nobody has logged in yet.</p>` : ""}
<ul class="rows">${grants.map(
    (grant) =>
      html`<li class="row"><div><strong>${grant.account}</strong> for ${grant.clientId} <span class="chip ${grant.revoked ? "bad" : ""}">${grant.revoked ? "revoked" : "live"}</span>
<p class="about">Refresh token <code>${masked(grant.refreshToken)}</code>, replaced ${grant.rotations} times. Consent of ${moment(grant.consentAt)}, ${grant.scopes.length} scopes.</p></div></li>`,
  )}</ul>
<ul class="rows">${tokens.map((token) => tokenRow(token, now))}</ul></section>`;
}

function tokenRow({ token, bearer, expiresAt }: AccessToken, now: number) {
  const revoked = bearer.kind === "person" && bearer.grant.revoked;
  const ended = revoked ? "revoked" : expiresAt <= now ? "expired" : undefined;
  const who =
    bearer.kind === "app"
      ? `${bearer.clientId}, app alone`
      : `${bearer.grant.account} for ${bearer.grant.clientId}`;
  return html`<li class="row"><div><code>${masked(token)}</code> ${who} <span class="chip ${ended ? "bad" : ""}">${ended ?? `until ${moment(expiresAt)}`}</span></div></li>`;
}

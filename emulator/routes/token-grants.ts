import { createHash } from "node:crypto";
import { tokenError } from "../serializers/errors";
import type { Code } from "../state/authorization-codes";
import type { EmulatorState } from "../state/emulator-state";
import type { Grant } from "../state/grant";
import { MINUTE_MS } from "../time";
import { accessBody, firstBody, type TokenBody } from "./token-body";
import type { TokenClient } from "./token-client";

const CODE_TTL_MS = 10 * MINUTE_MS;

/** Exchanges a code for tokens, once. A second use revokes them (RFC 6749 4.1.2). */
export function exchangeCode(world: EmulatorState, client: TokenClient, form: URLSearchParams): TokenBody {
  const value = required(form, "code");
  const code = world.logins.takeCode(value);
  if (!code) world.grants.revokeByCode(value, client.id);
  if (!code || code.request.clientId !== client.id)
    throw tokenError("invalid_grant", "Invalid authorization code");
  checkCode(world, client, code, form);
  const { account, scopes, consentAt } = code;
  const grant = world.grants.create({
    account,
    scopes,
    consentAt,
    clientId: client.id,
    public: !client.proven,
  });
  world.grants.spendCode(value, grant);
  return firstBody(world, grant);
}

/** Issues a new access token and, with rotation, a new refresh token. */
export function refresh(world: EmulatorState, client: TokenClient, form: URLSearchParams): TokenBody {
  const check = world.grants.checkRefresh(required(form, "refresh_token"), client.id);
  if (check.state === "unknown") throw tokenError("invalid_grant", "Invalid refresh token");
  if (check.state === "revoked") throw tokenError("invalid_grant", "Refresh token revoked");
  if (!client.proven && !check.grant.public) throw tokenError("invalid_client", "Invalid client");
  const body = accessBody(world, check.grant);
  return isRotated(world, check.grant) ? { ...body, refresh_token: world.grants.rotate(check.grant) } : body;
}

/** Issues an app's own token, for data without a user. Requires the client's secret. */
export function appToken({ settings, grants }: EmulatorState, client: TokenClient): TokenBody {
  if (!client.proven) throw tokenError("invalid_client", "Invalid client");
  const { accessTtl } = settings;
  return {
    access_token: grants.access.issue({ kind: "app", clientId: client.id }, accessTtl),
    token_type: "Bearer",
    expires_in: accessTtl,
  };
}

function isRotated({ settings }: EmulatorState, grant: Grant): boolean {
  return settings.rotation === "on" || (settings.rotation === "pkce" && grant.public);
}

function checkCode(
  world: EmulatorState,
  client: TokenClient,
  { request, madeAt }: Code,
  form: URLSearchParams,
): void {
  if (world.clock.now() > madeAt + CODE_TTL_MS)
    throw tokenError("invalid_grant", "Authorization code expired");
  if (form.get("redirect_uri") !== request.redirectUri)
    throw tokenError("invalid_grant", "Invalid redirect URI");
  if (request.challenge && !isVerifierOf(request.challenge, form.get("code_verifier"))) {
    throw tokenError("invalid_grant", "code_verifier was incorrect");
  }
  if (!request.challenge && !client.proven) throw tokenError("invalid_client", "Invalid client");
}

/** RFC 7636: a verifier has 43 to 128 unreserved characters, and its SHA-256 is the challenge. */
function isVerifierOf(challenge: string, verifier: string | null): boolean {
  if (!verifier || !/^[A-Za-z0-9\-._~]{43,128}$/.test(verifier)) return false;
  return createHash("sha256").update(verifier).digest("base64url") === challenge;
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (!value) throw tokenError("invalid_request", `${name} must be supplied`);
  return value;
}

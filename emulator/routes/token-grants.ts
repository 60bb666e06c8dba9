import { createHash } from "node:crypto";
import { tokenError } from "../serializers/errors";
import type { Code } from "../state/authorization-codes";
import type { EmulatorState } from "../state/emulator-state";
import type { Grant } from "../state/grant";
import { accessBody, firstBody, type TokenBody } from "./token-body";
import type { TokenClient } from "./token-client";

const CODE_LIFE = 10 * 60 * 1000;

/** Turns a code into tokens, once. */
export function exchangeCode(world: EmulatorState, client: TokenClient, form: URLSearchParams): TokenBody {
  const code = world.logins.takeCode(required(form, "code"));
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
  return firstBody(world, grant);
}

/** Gives a new access token; with rotation on, also a new refresh token. */
export function refresh(world: EmulatorState, client: TokenClient, form: URLSearchParams): TokenBody {
  const check = world.grants.checkRefresh(required(form, "refresh_token"), client.id);
  if (check.state === "unknown") throw tokenError("invalid_grant", "Invalid refresh token");
  if (check.state === "revoked") throw tokenError("invalid_grant", "Refresh token revoked");
  if (!client.proven && !check.grant.public) throw tokenError("invalid_client", "Invalid client");
  const body = accessBody(world, check.grant);
  return isRotated(world, check.grant) ? { ...body, refresh_token: world.grants.rotate(check.grant) } : body;
}

/** Gives an app a token of its own, for what belongs to no person. Only a client with a secret may have one. */
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
  if (world.clock.now() > madeAt + CODE_LIFE) throw tokenError("invalid_grant", "Authorization code expired");
  if (form.get("redirect_uri") !== request.redirectUri)
    throw tokenError("invalid_grant", "Invalid redirect URI");
  if (request.challenge && !isVerifierOf(request.challenge, form.get("code_verifier"))) {
    throw tokenError("invalid_grant", "code_verifier was incorrect");
  }
  if (!request.challenge && !client.proven) throw tokenError("invalid_client", "Invalid client");
}

/** RFC 7636: 43 to 128 unreserved characters whose SHA-256 is the challenge. */
function isVerifierOf(challenge: string, verifier: string | null): boolean {
  if (!verifier || !/^[A-Za-z0-9\-._~]{43,128}$/.test(verifier)) return false;
  return createHash("sha256").update(verifier).digest("base64url") === challenge;
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (!value) throw tokenError("invalid_request", `${name} must be supplied`);
  return value;
}

import type { AuthorizeRequest } from "../state/authorization-codes";
import { clientOf } from "../state/clients";
import type { EmulatorState } from "../state/emulator-state";
import { type RedirectFault, redirectFault } from "../state/redirect-uris";
import { areValidScopes } from "../state/scopes";

/** Result for an authorize request: valid, an error page, or a redirect with an error. */
export type AuthorizeCheck =
  | { kind: "good"; request: AuthorizeRequest }
  | { kind: "page"; message: string }
  | { kind: "back"; location: string };

const PAGE_MESSAGES: Record<RedirectFault, string> = {
  illegal: "Illegal redirect_uri",
  invalid: "INVALID_CLIENT: Invalid redirect URI",
  insecure: "INVALID_CLIENT: Insecure redirect URI",
};

/** Checks an authorize request. Never redirects before the client and the redirect URI are valid. */
export function checkAuthorize({ settings }: EmulatorState, query: URLSearchParams): AuthorizeCheck {
  const client = clientOf(settings, query.get("client_id"));
  if (!client) return { kind: "page", message: "INVALID_CLIENT: Invalid client" };
  const redirectUri = query.get("redirect_uri") ?? "";
  const fault = redirectFault(redirectUri, client.redirectUris ?? settings.redirectUris);
  if (fault) return { kind: "page", message: PAGE_MESSAGES[fault] };
  const request = readRequest(client.id, redirectUri, query);
  const error = errorOf(query, request);
  return error ? { kind: "back", location: backTo(request, { error }) } : { kind: "good", request };
}

/** Returns the redirect URI with the result and the unchanged state. */
export function backTo({ redirectUri, state }: AuthorizeRequest, result: Record<string, string>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(result)) url.searchParams.set(name, value);
  if (state !== undefined) url.searchParams.set("state", state);
  return url.href;
}

function readRequest(clientId: string, redirectUri: string, query: URLSearchParams): AuthorizeRequest {
  return {
    clientId,
    redirectUri,
    scopes: [...new Set((query.get("scope") ?? "").split(/\s+/).filter((scope) => scope !== ""))],
    state: query.get("state") ?? undefined,
    challenge: query.get("code_challenge") ?? undefined,
    showDialog: query.get("show_dialog") === "true",
  };
}

function errorOf(query: URLSearchParams, { scopes, challenge }: AuthorizeRequest): string | undefined {
  if (query.get("response_type") !== "code") return "unsupported_response_type";
  if (!areValidScopes(scopes)) return "invalid_scope";
  const method = query.get("code_challenge_method");
  if (challenge === undefined) return method === null ? undefined : "invalid_request";
  // Only S256 is documented. Its challenge always has 43 characters: tutorials/code-pkce-flow.
  return method === "S256" && /^[A-Za-z0-9_-]{43}$/.test(challenge) ? undefined : "invalid_request";
}

import type { AuthorizeRequest } from "../state/authorization-codes";
import { clientOf } from "../state/clients";
import type { EmulatorState } from "../state/emulator-state";
import { type RedirectFault, redirectFault } from "../state/redirect-uris";
import { areValidScopes } from "../state/scopes";

/** What became of an authorize request: good, shown as an error page, or sent back with an error. */
export type AuthorizeCheck =
  | { kind: "good"; request: AuthorizeRequest }
  | { kind: "page"; message: string }
  | { kind: "back"; location: string };

const PAGES: Record<RedirectFault, string> = {
  illegal: "Illegal redirect_uri",
  invalid: "INVALID_CLIENT: Invalid redirect URI",
  insecure: "INVALID_CLIENT: Insecure redirect URI",
};

/** Checks an authorize request. Until client and address are known to be good nobody is sent anywhere. */
export function checkAuthorize({ settings }: EmulatorState, query: URLSearchParams): AuthorizeCheck {
  const client = clientOf(settings, query.get("client_id"));
  if (!client) return { kind: "page", message: "INVALID_CLIENT: Invalid client" };
  const redirectUri = query.get("redirect_uri") ?? "";
  const fault = redirectFault(redirectUri, client.redirectUris ?? settings.redirectUris);
  if (fault) return { kind: "page", message: PAGES[fault] };
  const request = readRequest(client.id, redirectUri, query);
  const error = errorOf(query, request);
  return error ? { kind: "back", location: backTo(request, { error }) } : { kind: "good", request };
}

/** The app's address with an answer, and the state as it came. */
export function backTo({ redirectUri, state }: AuthorizeRequest, answer: Record<string, string>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
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
  // Only S256 is documented, and its challenge always has 43 characters: tutorials/code-pkce-flow.
  return method === "S256" && /^[A-Za-z0-9_-]{43}$/.test(challenge) ? undefined : "invalid_request";
}

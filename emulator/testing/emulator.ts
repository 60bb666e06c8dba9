import { createHash } from "node:crypto";
import { createApp } from "../app";
import type { AccountName } from "../catalog/accounts";
import { createLibrary, type Library } from "../catalog/library";
import { createEmulatorState } from "../state/emulator-state";
import { SCOPES } from "../state/scopes";
import { DEMO_CLIENT, type EmulatorOptions, type Settings, settingsFrom } from "../state/settings";

/** Redirect URI of the test app. */
export const CALLBACK = "http://127.0.0.1:3000/api/auth/callback/spotify";

/** A PKCE verifier and its challenge. */
export const VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-all";
export const CHALLENGE = createHash("sha256").update(VERIFIER).digest("base64url");

const BASE_URL = "http://127.0.0.1:4010";

const libraries = new Map<string, Library>();

function libraryOf({ seed, library }: Settings): Library {
  const key = `${seed} ${library}`;
  const known = libraries.get(key) ?? createLibrary(seed, library);
  libraries.set(key, known);
  return known;
}

/** Creates an emulator without a port, with helpers for tests. */
export function emulate(options: EmulatorOptions = {}) {
  const settings = settingsFrom(options);
  const world = createEmulatorState(settings, BASE_URL, libraryOf(settings));
  const app = createApp(world);

  const authorize = (query: Record<string, string> = {}, cookie = "") =>
    app.request(`/authorize?${new URLSearchParams(authorizeQuery(query))}`, { headers: { cookie } });

  /** Agrees or cancels on the consent page. Returns the URL of the redirect. */
  async function decide(page: Response, form: Record<string, string>): Promise<URL> {
    const transaction = /name="transaction" value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
    const cookie = page.headers.get("set-cookie")?.split(";")[0] ?? "";
    const body = new URLSearchParams({ transaction, account: "premium", decision: "agree", ...form });
    const answer = await app.request("/authorize", { method: "POST", body, headers: { cookie } });
    return new URL(answer.headers.get("location") ?? "about:blank");
  }

  async function codeFor(account: AccountName, query: Record<string, string> = {}): Promise<string> {
    return (await decide(await authorize(query), { account })).searchParams.get("code") ?? "";
  }

  const token = (form: Record<string, string>, authorization: string | null = basic()) =>
    app.request("/api/token", {
      method: "POST",
      body: new URLSearchParams(form),
      headers: authorization === null ? {} : { authorization },
    });

  const exchange = (code: string) =>
    token({ grant_type: "authorization_code", code, redirect_uri: CALLBACK });
  const refresh = (refreshToken: string) =>
    token({ grant_type: "refresh_token", refresh_token: refreshToken });

  async function signIn(account: AccountName, query: Record<string, string> = {}): Promise<Tokens> {
    return tokensOf(await exchange(await codeFor(account, query)));
  }

  const get = (path: string, accessToken: string) =>
    app.request(path, { headers: { authorization: `Bearer ${accessToken}` } });

  const control = (path: string, body?: unknown, method = "POST") =>
    app.request(`/_emulator/${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { "content-type": "application/json" },
    });

  return { world, app, authorize, decide, codeFor, token, exchange, refresh, signIn, get, control };
}

/** The tokens of a login. A field is empty if the response does not have it. */
export type Tokens = { access: string; refresh: string; scope: string };

/** Reads tokens from a response of the token endpoint. */
export async function tokensOf(answer: Response): Promise<Tokens> {
  const body: Record<string, unknown> = await answer.json();
  const text = (name: string) => (typeof body[name] === "string" ? body[name] : "");
  return { access: text("access_token"), refresh: text("refresh_token"), scope: text("scope") };
}

/** Returns Basic credentials, by default those of the demo client. */
export function basic(id = DEMO_CLIENT.id, secret = DEMO_CLIENT.secret): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`;
}

function authorizeQuery(query: Record<string, string>): Record<string, string> {
  const scope = Object.keys(SCOPES).join(" ");
  return {
    client_id: DEMO_CLIENT.id,
    response_type: "code",
    redirect_uri: CALLBACK,
    state: "s",
    scope,
    ...query,
  };
}

/** Logs in to a new emulator, by default with all scopes. Returns helpers that use its token. */
export async function signedIn(
  options: EmulatorOptions = {},
  { account = "premium", scope }: { account?: AccountName; scope?: string } = {},
) {
  const emulator = emulate(options);
  const { access } = await emulator.signIn(account, scope === undefined ? {} : { scope });

  const send = (method: string, path: string, body?: unknown) =>
    emulator.app.request(path, {
      method,
      headers: { authorization: `Bearer ${access}`, "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });

  return {
    world: emulator.world,
    control: emulator.control,
    access,
    send,
    get: (path: string) => emulator.get(path, access),
    read: async (path: string) => (await emulator.get(path, access)).json(),
    /** Returns status and message of a JSON error response. */
    async refusal(path: string, method = "GET", body?: unknown): Promise<[number, unknown]> {
      const answer = await send(method, path, body);
      return [answer.status, (await answer.json()).error?.message];
    },
  };
}

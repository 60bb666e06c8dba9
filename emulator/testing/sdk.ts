import type { AccountName } from "../catalog/accounts";
import { createEmulator, type EmulatorOptions } from "../index";
import { SCOPES } from "../state/scopes";
import { DEMO_CLIENT } from "../state/settings";

/** Redirect URI of the test app. */
export const CALLBACK = "http://127.0.0.1:3000/api/auth/callback/spotify";

const SPOTIFY_ORIGIN = /^https:\/\/(api|accounts)\.spotify\.com/;

// Some software uses the global `fetch`, which a test may have replaced by the one below.
const { fetch } = globalThis;

/** Agrees on a consent page, as a browser would. Returns the URL of the redirect. */
export async function agree(authorize: URL, account: AccountName = "premium"): Promise<URL> {
  const page = await fetch(authorize);
  const transaction = /name="transaction" value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
  const body = new URLSearchParams({ transaction, account, decision: "agree" });
  const answer = await fetch(new URL("/authorize", authorize), { method: "POST", body, redirect: "manual" });
  return new URL(answer.headers.get("location") ?? "about:blank");
}

function authorizeAddress(url: string, scope: string): URL {
  const query = { client_id: DEMO_CLIENT.id, response_type: "code", redirect_uri: CALLBACK, scope };
  return new URL(`${url}/authorize?${new URLSearchParams(query)}`);
}

/** Returns an access token of an account, by default with all scopes. */
async function tokenFor(
  url: string,
  account: AccountName,
  scope = Object.keys(SCOPES).join(" "),
): Promise<string> {
  const code = (await agree(authorizeAddress(url, scope), account)).searchParams.get("code") ?? "";
  const { id, secret } = DEMO_CLIENT;
  const answer = await fetch(`${url}/api/token`, {
    method: "POST",
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}` },
    body: new URLSearchParams({ grant_type: "authorization_code", code, redirect_uri: CALLBACK }),
  });
  return String((await answer.json()).access_token);
}

/** Starts an emulator with a port, for third-party software. */
export async function startSpotify(options: EmulatorOptions) {
  const emulator = await createEmulator(options);
  const { url } = emulator;
  return {
    url,
    close: emulator.close,
    tokenFor: (account: AccountName = "premium", scope?: string) => tokenFor(url, account, scope),
    control: (path: string, body: unknown) =>
      fetch(`${url}/_emulator/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    /** A `fetch` for software with fixed Spotify URLs. */
    fetch: (input: RequestInfo | URL, init?: RequestInit) =>
      fetch(String(input instanceof Request ? input.url : input).replace(SPOTIFY_ORIGIN, url), init),
  };
}

import type { AccountName } from "../catalog/accounts";
import { createEmulator, type EmulatorOptions } from "../index";
import { SCOPES } from "../state/scopes";
import { DEMO_CLIENT } from "../state/settings";

/** Where the tests' app takes its codes. */
export const CALLBACK = "http://127.0.0.1:3000/api/auth/callback/spotify";

const SPOTIFY = /^https:\/\/(api|accounts)\.spotify\.com/;

// Some software asks by the global one, which a test may have replaced by ours.
const { fetch } = globalThis;

/** Agrees on a consent page, as a browser would; gives the address it is sent to. */
export async function agree(authorize: URL, account: AccountName = "premium"): Promise<URL> {
  const page = await fetch(authorize);
  const transaction = /name="transaction" value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
  const body = new URLSearchParams({ transaction, account, decision: "agree" });
  const answer = await fetch(new URL("/authorize", authorize), { method: "POST", body, redirect: "manual" });
  return new URL(answer.headers.get("location") ?? "about:blank");
}

function authorizeAddress(url: string): URL {
  const scope = Object.keys(SCOPES).join(" ");
  const query = { client_id: DEMO_CLIENT.id, response_type: "code", redirect_uri: CALLBACK, scope };
  return new URL(`${url}/authorize?${new URLSearchParams(query)}`);
}

/** An access token of an account, with all scopes. */
async function tokenFor(url: string, account: AccountName): Promise<string> {
  const code = (await agree(authorizeAddress(url), account)).searchParams.get("code") ?? "";
  const { id, secret } = DEMO_CLIENT;
  const answer = await fetch(`${url}/api/token`, {
    method: "POST",
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}` },
    body: new URLSearchParams({ grant_type: "authorization_code", code, redirect_uri: CALLBACK }),
  });
  return String((await answer.json()).access_token);
}

/** An emulator with a port, for software that was not written here. */
export async function startSpotify(options: EmulatorOptions) {
  const emulator = await createEmulator(options);
  const { url } = emulator;
  return {
    url,
    close: emulator.close,
    tokenFor: (account: AccountName = "premium") => tokenFor(url, account),
    control: (path: string, body: unknown) =>
      fetch(`${url}/_emulator/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    /** A `fetch` for software that knows Spotify's own addresses alone. */
    fetch: (input: RequestInfo | URL, init?: RequestInit) =>
      fetch(String(input instanceof Request ? input.url : input).replace(SPOTIFY, url), init),
  };
}

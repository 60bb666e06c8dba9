import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { createEmbeddedEmulator } from "./embedded";
import { DEMO_CLIENT } from "./state/settings";

const ORIGIN = "https://preview.example.com";
const REDIRECT_URI = `${ORIGIN}/api/auth/callback/spotify`;
const VERIFIER = "v".repeat(64);
const SCOPES = "user-read-private playlist-read-private";

/** Two processes of one app; all requests of a login and after it alternate between them. */
function twoProcesses(secrets = ["one secret", "one secret"]) {
  const processes = secrets.map((secret) =>
    createEmbeddedEmulator({ origin: ORIGIN, secret, redirectUri: REDIRECT_URI }),
  );
  let turn = 0;
  return async (path: string, init: RequestInit = {}): Promise<Response> => {
    const respond = processes[turn++ % processes.length];
    if (!respond) throw new Error("no process");
    return respond(new Request(`${ORIGIN}${path}`, init));
  };
}

type Send = ReturnType<typeof twoProcesses>;

async function codeOf(send: Send): Promise<string> {
  const query = new URLSearchParams({
    response_type: "code",
    client_id: DEMO_CLIENT.id,
    redirect_uri: REDIRECT_URI,
    scope: SCOPES,
    state: "the state of the app",
    code_challenge: createHash("sha256").update(VERIFIER).digest("base64url"),
    code_challenge_method: "S256",
  });
  const page = await (await send(`/authorize?${query}`)).text();
  const transaction = /name="transaction" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const body = new URLSearchParams({ transaction, account: "premium", decision: "agree" });
  const agreed = await send("/authorize", { method: "POST", body });
  const target = new URL(agreed.headers.get("location") ?? ORIGIN);
  expect(target.searchParams.get("state")).toBe("the state of the app");
  return target.searchParams.get("code") ?? "";
}

function askForTokens(send: Send, form: Record<string, string>): Promise<Response> {
  const { id, secret } = DEMO_CLIENT;
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`;
  return send("/api/token", { method: "POST", headers: { authorization }, body: new URLSearchParams(form) });
}

function exchange(send: Send, code: string, verifier = VERIFIER): Promise<Response> {
  const form = {
    grant_type: "authorization_code",
    code,
    redirect_uri: REDIRECT_URI,
    code_verifier: verifier,
  };
  return askForTokens(send, form);
}

function nameOf(send: Send, token: string): Promise<Response> {
  return send("/v1/me", { headers: { authorization: `Bearer ${token}` } });
}

it("a login and its tokens are valid in every process with the secret", async () => {
  const send = twoProcesses();
  const tokens = await (await exchange(send, await codeOf(send))).json();
  expect(tokens.scope).toBe(SCOPES);
  for (const turn of [1, 2]) {
    const me = await nameOf(send, tokens.access_token);
    expect(await me.json(), `process ${turn}`).toMatchObject({ display_name: "Ida Marlow" });
    const form = { grant_type: "refresh_token", refresh_token: tokens.refresh_token };
    const renewed = await (await askForTokens(send, form)).json();
    expect((await nameOf(send, renewed.access_token)).status).toBe(200);
  }
  expect(`${tokens.access_token}${tokens.refresh_token}`.length).toBeLessThan(1_000);
});

it("a process with another secret accepts nothing of it", async () => {
  const send = twoProcesses();
  const code = await codeOf(send);
  const tokens = await (await exchange(send, code)).json();
  const stranger = twoProcesses(["another secret"]);
  expect((await exchange(stranger, code)).status).toBe(400);
  expect((await nameOf(stranger, tokens.access_token)).status).toBe(401);
  expect((await nameOf(send, `${tokens.access_token.slice(0, -2)}xx`)).status).toBe(401);
  expect((await exchange(send, code, "w".repeat(64))).status).toBe(400);
});

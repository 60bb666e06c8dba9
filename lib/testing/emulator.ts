import { afterAll, beforeEach } from "vitest";
import { createEmulator } from "@/emulator/index";
import { stubEnvironment } from "./stub-env";

const emulator = await createEmulator();

stubEnvironment({ SPOTIFY_ACCOUNTS_URL: emulator.url, SPOTIFY_API_URL: `${emulator.url}/v1` });

beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

async function control(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${emulator.url}/_emulator/${path}`, {
    method,
    headers: { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`the emulator refused ${path}: ${await response.text()}`);
  return response.json();
}

/** Returns the requests that the emulator counted, such as `{"POST /api/token": 1}`. */
export async function calls(): Promise<Record<string, number>> {
  const report = await control("GET", "requests");
  const counts = typeof report === "object" && report && "counts" in report ? report.counts : {};
  return { ...(typeof counts === "object" ? counts : {}) } satisfies Record<string, number>;
}

type Fault = { match: string; status?: number; body?: unknown; retryAfter?: number; times?: number };

/** Makes the emulator answer matching requests with faults. */
export async function injectFault(...faults: Fault[]): Promise<void> {
  await control("POST", "faults", faults);
}

/** Returns every token ever issued, to search for leaks. */
export async function issuedTokens(): Promise<string[]> {
  const report = await control("GET", "tokens");
  return Object.values(report ?? {})
    .flat()
    .map(String);
}

/** Returns an access token of an account with all scopes, without a login. */
export async function tokenFor(account: string): Promise<string> {
  const answer = await control("POST", "login", { account });
  return typeof answer === "object" && answer && "access_token" in answer ? String(answer.access_token) : "";
}

type Decision = { account?: string; decision?: "agree" | "cancel" };

/**
 * Submits the user's decision on Spotify's consent page.
 * @returns the address to which Spotify redirects the browser.
 */
export async function decide(authorize: string, { account = "premium", decision = "agree" }: Decision = {}) {
  const page = await (await fetch(authorize)).text();
  const transaction = /name="transaction" value="([^"]+)"/.exec(page)?.[1];
  if (!transaction) throw new Error(`no consent page but: ${page.slice(0, 200)}`);
  const answer = await fetch(`${emulator.url}/authorize`, {
    method: "POST",
    body: new URLSearchParams({ transaction, account, decision }),
    redirect: "manual",
  });
  return answer.headers.get("location") ?? "";
}

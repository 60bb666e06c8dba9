import { z } from "zod";
import { createEmulator, type EmulatorOptions } from "../../emulator/index";

const requestsSchema = z.object({
  requests: z.array(z.object({ pattern: z.string(), durationMs: z.number() })),
  counts: z.record(z.string(), z.number()),
  inFlight: z.object({ now: z.number(), peak: z.number() }),
});

const tokensSchema = z.object({
  accessTokens: z.array(z.string()),
  refreshTokens: z.array(z.string()),
  codes: z.array(z.string()),
});

/** A misbehaviour of Spotify's, as the emulator takes it. Times in ms, `retryAfter` in seconds. */
export type Fault = {
  match: string;
  method?: string;
  /** Fills the real answer up to so many bytes. */
  padTo?: number;
  status?: number;
  body?: string;
  contentType?: string;
  headers?: Record<string, string>;
  delayMs?: number;
  cut?: boolean;
  retryAfter?: number;
  times?: number;
};

async function control(
  url: string,
  path: string,
  body?: unknown,
  method = body === undefined ? "GET" : "POST",
) {
  const answer = await fetch(`${url}/_emulator/${path}`, {
    method,
    headers: { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`/_emulator/${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.status === 204 ? null : answer.json();
}

/** A Spotify for one test, with verbs. */
export async function startSpotify(options: EmulatorOptions) {
  const emulator = await createEmulator(options);
  const { url } = emulator;

  async function counts(): Promise<Record<string, number>> {
    return requestsSchema.parse(await control(url, "requests")).counts;
  }

  async function callsBut(left?: string): Promise<number> {
    const all = Object.entries(await counts());
    return all
      .filter(([name]) => name.includes("/v1/") && name !== left)
      .reduce((sum, [, count]) => sum + count, 0);
  }

  return {
    url,
    stop: () => emulator.close(),
    counts,
    /** Calls of the Web API since the log was last forgotten. */
    calls: () => callsBut(),
    /** The same without looks at the player, which every page makes in a browser, once it is there and by itself. */
    pageCalls: () => callsBut("GET /v1/me/player"),
    /** How long (ms) each call of the Web API took since the log was last forgotten. */
    async durations(): Promise<number[]> {
      const { requests } = requestsSchema.parse(await control(url, "requests"));
      return requests.filter(({ pattern }) => pattern.includes("/v1/")).map(({ durationMs }) => durationMs);
    },
    /** An access token of an account's, with all scopes, without a login. */
    async tokenFor(account: string): Promise<string> {
      return z.object({ access_token: z.string() }).parse(await control(url, "login", { account }))
        .access_token;
    },
    /** Calls of the token endpoint. */
    async tokenCalls(): Promise<number> {
      return (await counts())["POST /api/token"] ?? 0;
    },
    async mostInFlight(): Promise<number> {
      return requestsSchema.parse(await control(url, "requests")).inFlight.peak;
    },
    /** How many calls are being answered at this moment. */
    async inFlight(): Promise<number> {
      return requestsSchema.parse(await control(url, "requests")).inFlight.now;
    },
    forgetCalls: () => control(url, "requests", undefined, "DELETE"),
    fault: (fault: Fault | Fault[]) => control(url, "faults", fault),
    heal: () => control(url, "faults", undefined, "DELETE"),
    /** Moves its clock on by ms: tokens, codes and consents end earlier for it. */
    passTime: (ms: number) => control(url, "clock", { advance: ms / 1000 }),
    revoke: (account: string) => control(url, "revoke", { account }),
    expire: (account: string) => control(url, "expire", { account }),
    withhold: (scopes: string[]) => control(url, "withhold", { scopes }),
    touch: (playlist: string) => control(url, "touch", { playlist }),
    /** Somebody plays something on a device of their own, or stops; see emulator/routes/control/player.ts. */
    setPlayer: (situation: { account: string } & Record<string, unknown>) =>
      control(url, "player", situation),
    setOwnerPremium: (active: boolean) => control(url, "premium", { active }),
    configure: (settings: { rotation?: "on" | "off"; accessTtl?: number }) =>
      control(url, "settings", settings),
    /** Every access and refresh token there is or was, and every code, to look for where they must not be. */
    async secrets(): Promise<{ tokens: string[]; codes: string[] }> {
      const { accessTokens, refreshTokens, codes } = tokensSchema.parse(await control(url, "tokens"));
      return { tokens: [...accessTokens, ...refreshTokens], codes };
    },
  };
}

export type Spotify = Awaited<ReturnType<typeof startSpotify>>;

import { z } from "zod";
import { createEmulator, type EmulatorOptions } from "../../emulator/index";

const requestsSchema = z.object({
  requests: z.array(z.object({ pattern: z.string(), durationMs: z.number(), status: z.number() })),
  counts: z.record(z.string(), z.number()),
  inFlight: z.object({ now: z.number(), peak: z.number() }),
});

const tokensSchema = z.object({
  accessTokens: z.array(z.string()),
  refreshTokens: z.array(z.string()),
  codes: z.array(z.string()),
});

/** An injected fault of Spotify, in the emulator's format. Times in ms, `retryAfter` in seconds. */
export type Fault = {
  match: string;
  method?: string;
  /** Pads the real response to this number of bytes. */
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

/** How long an answer may take before the app counts it as a failure. */
const HARMLESS_DELAY_MS = 4_000;

/** Whether the app answers a fault with a circuit breaker or with its retry budget, which the next test would meet. */
function isFailure({ status = 200, cut = false, delayMs = 0 }: Fault): boolean {
  return status >= 500 || cut || delayMs > HARMLESS_DELAY_MS;
}

async function control(
  url: string,
  path: string,
  body?: unknown,
  method = body === undefined ? "GET" : "POST",
) {
  const response = await fetch(`${url}/_emulator/${path}`, {
    method,
    headers: { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`/_emulator/${path} answered ${response.status}: ${await response.text()}`);
  return response.status === 204 ? null : response.json();
}

/** Starts an emulated Spotify for one test, and returns functions that control it. */
export async function startSpotify(options: EmulatorOptions) {
  const emulator = await createEmulator(options);
  const { url } = emulator;
  let hasFailed = false;

  async function counts(): Promise<Record<string, number>> {
    return requestsSchema.parse(await control(url, "requests")).counts;
  }

  async function callsExcept(excluded?: string): Promise<number> {
    const all = Object.entries(await counts());
    return all
      .filter(([name]) => name.includes("/v1/") && name !== excluded)
      .reduce((sum, [, count]) => sum + count, 0);
  }

  return {
    url,
    stop: () => emulator.close(),
    counts,
    /** Counts Web API calls since `forgetCalls`. */
    calls: () => callsExcept(),
    /** Counts the same without player requests, which every page sends in a browser once it has loaded. */
    pageCalls: () => callsExcept("GET /v1/me/player"),
    /** Returns the duration in ms of each Web API call since `forgetCalls`. */
    async durations(): Promise<number[]> {
      const { requests } = requestsSchema.parse(await control(url, "requests"));
      return requests.filter(({ pattern }) => pattern.includes("/v1/")).map(({ durationMs }) => durationMs);
    },
    /** Limits the calls of the app in 30 seconds from now on; those before do not count. */
    async limitRate(calls: number): Promise<void> {
      await control(url, "limits", undefined, "DELETE");
      await control(url, "limits", { rate: calls });
    },
    /** Counts the calls since `forgetCalls` that the rate limit refused. */
    async refusedCalls(): Promise<number> {
      const { requests } = requestsSchema.parse(await control(url, "requests"));
      return requests.filter(({ status }) => status === 429).length;
    },
    /** Returns an access token of an account, with all scopes, without a login. */
    async tokenFor(account: string): Promise<string> {
      return z.object({ access_token: z.string() }).parse(await control(url, "login", { account }))
        .access_token;
    },
    /** Counts calls of the token endpoint. */
    async tokenCalls(): Promise<number> {
      return (await counts())["POST /api/token"] ?? 0;
    },
    async mostInFlight(): Promise<number> {
      return requestsSchema.parse(await control(url, "requests")).inFlight.peak;
    },
    /** Returns the number of calls in progress. */
    async inFlight(): Promise<number> {
      return requestsSchema.parse(await control(url, "requests")).inFlight.now;
    },
    forgetCalls: () => control(url, "requests", undefined, "DELETE"),
    async fault(fault: Fault | Fault[]): Promise<void> {
      hasFailed ||= [fault].flat().some(isFailure);
      await control(url, "faults", fault);
    },
    heal: () => control(url, "faults", undefined, "DELETE"),
    /** Moves the emulator's clock forward by ms, so that tokens, codes and consents expire earlier. */
    async passTime(ms: number): Promise<void> {
      hasFailed = true;
      await control(url, "clock", { advance: ms / 1000 });
    },
    /** Whether it has failed or has moved its clock, so that an app that used it remembers. */
    hasFailed: () => hasFailed,
    revoke: (account: string) => control(url, "revoke", { account }),
    expire: (account: string) => control(url, "expire", { account }),
    withhold: (scopes: string[]) => control(url, "withhold", { scopes }),
    touch: (playlist: string) => control(url, "touch", { playlist }),
    /** Makes an account play something on one of its devices, or stop; see emulator/routes/control/player.ts. */
    setPlayer: (situation: { account: string } & Record<string, unknown>) =>
      control(url, "player", situation),
    setOwnerPremium: (active: boolean) => control(url, "premium", { active }),
    configure: (settings: {
      rotation?: "on" | "off";
      accessTtl?: number;
      publicFalse?: "ignored" | "kept";
    }) => control(url, "settings", settings),
    /** Returns every access token, refresh token and code ever issued, to search for leaks. */
    async secrets(): Promise<{ tokens: string[]; codes: string[] }> {
      const { accessTokens, refreshTokens, codes } = tokensSchema.parse(await control(url, "tokens"));
      return { tokens: [...accessTokens, ...refreshTokens], codes };
    },
  };
}

export type Spotify = Awaited<ReturnType<typeof startSpotify>>;

import { z } from "zod";
import { clockFinding } from "./clock";
import { check, type Finding } from "./finding";

const TIMEOUT_MS = 10_000;
/** Each page waits for two commands of Redis. */
const SLOW_STORE_MS = 20;

const readySchema = z.object({
  status: z.string(),
  faults: z.array(z.string()),
  redirectUri: z.string(),
  time: z.string(),
  store: z.string(),
  storeRoundTripMs: z.number().nullable(),
  revocations: z.string(),
});

type Ready = z.infer<typeof readySchema>;

function request(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS), ...init });
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause ? String(cause.code) : "no answer";
}

function unreachable(origin: string, error: unknown): Finding {
  const code = causeOf(error);
  const isCertificate = /CERT|SELF_SIGNED|UNABLE_TO/.test(code);
  return {
    level: "fault",
    text: `${origin} cannot be reached (${code})`,
    next: isCertificate
      ? "Its certificate is not valid for this name. Let the proxy get one, for example with Caddy."
      : "Check that the app and its proxy run, and that the name leads to them.",
  };
}

/** A browser that types the name without https must end at https. */
async function plainHttpFinding({ protocol, host, hostname, port }: URL): Promise<Finding[]> {
  if (protocol !== "https:") return [];
  if (port) return [{ level: "note", text: `https on port ${port}: plain http is not checked` }];
  const response = await request(`http://${hostname}/`).catch(() => null);
  const target = response?.headers.get("location") ?? "";
  if (!response) return [{ level: "note", text: "Nothing answers on plain http, port 80" }];
  return [
    check(target.startsWith(`https://${host}`), "Plain http redirects to https", {
      text: "Plain http does not redirect to https",
      next: "Let the proxy redirect port 80 to https.",
    }),
  ];
}

function headerFindings({ headers, status }: Response, isHttps: boolean): Finding[] {
  const policy = headers.get("content-security-policy") ?? "";
  const names = ["x-content-type-options", "referrer-policy", "x-frame-options"];
  if (isHttps) names.push("strict-transport-security");
  const missing = names.filter((name) => !headers.get(name));
  if (!policy.includes("'nonce-")) missing.push("content-security-policy");
  const server = headers.get("server") ?? "";
  return [
    check(status === 200 && missing.length === 0, "Pages have the security headers", {
      text: `/login answers ${status}; headers missing: ${missing.join(", ") || "none"}`,
      next: "Let the proxy pass on the headers of the app unchanged.",
    }),
    check(/no-store/.test(headers.get("cache-control") ?? ""), "Pages forbid shared caches to keep them", {
      text: "The proxy or platform changes Cache-Control of pages",
      next: "Switch that rule off: pages of one user could be shown to another.",
    }),
    ...(/nginx/i.test(server)
      ? [
          {
            level: "note" as const,
            text: "nginx is in front. Response heads have at most 4,000 bytes with tokens of 1,000 characters in all",
            next: "If refreshes answer 502, set proxy_buffer_size 16k (deploy/nginx.conf).",
          },
        ]
      : []),
  ];
}

function readyFindings(ready: Ready, { origin }: URL): Finding[] {
  const expected = `${origin}/api/auth/callback/spotify`;
  const { storeRoundTripMs: ms } = ready;
  const clock = clockFinding("The clock there", ready.time);
  return [
    ...ready.faults.map(
      (text): Finding => ({
        level: "fault",
        text,
        next: "Set it where the app runs, then restart it; on Vercel, redeploy.",
      }),
    ),
    check(ready.status === "ok", "The app is ready", {
      text: `The app says: ${ready.status}`,
      next: "Read its log: the first lines name what is wrong.",
    }),
    check(ready.redirectUri === expected, `Register exactly this redirect URI with Spotify: ${expected}`, {
      text: `The app believes that its redirect URI is ${ready.redirectUri}`,
      next: `Set AUTH_URL to ${origin}, or open the app at the other address.`,
    }),
    ms !== null && ms > SLOW_STORE_MS
      ? {
          level: "note",
          text: `Redis answers in ${ms} ms`,
          next: "Move Redis and the app into the same region: each page waits for 2 commands.",
        }
      : {
          level: "ok",
          text: `State is in ${ready.store}${ms === null ? "" : `, which answers in ${ms} ms`}`,
        },
    ready.revocations === "memory"
      ? {
          level: "note",
          text: "Sign-outs are forgotten when the process ends",
          next: "Set REDIS_URL, or DATA_DIR to a folder that outlives the process.",
        }
      : { level: "ok", text: `Sign-outs are kept in: ${ready.revocations}` },
    ...(clock ? [clock] : []),
  ];
}

async function readyFindingsOf(url: URL): Promise<Finding[]> {
  const response = await request(`${url.origin}/api/ready`);
  const parsed = readySchema.safeParse(await response.json().catch(() => null));
  if (parsed.success) return readyFindings(parsed.data, url);
  return [
    {
      level: "fault",
      text: `/api/ready answers ${response.status} without the expected text`,
      next: "Is this Tonearm, and of this version? On Vercel, Deployment Protection answers 401 in its place.",
    },
  ];
}

function cookieFinding(cookies: string[], isHttps: boolean): Finding {
  const isBound = (line: string) =>
    /; httponly/i.test(line) &&
    /; samesite=lax/i.test(line) &&
    (!isHttps || /^__Host-.*; secure/i.test(line));
  return check(cookies.length > 0 && cookies.every(isBound), "Cookies are bound to this host", {
    text: "The cookie of a login is missing or changed",
    next: "Let the proxy pass on Set-Cookie unchanged.",
  });
}

/** Starts a login as the button does, and asks Spotify whether it would show its consent page. */
async function loginFindings({ origin, protocol }: URL): Promise<Finding[]> {
  const form = new URLSearchParams({ next: "/dashboard" });
  const response = await request(`${origin}/login/spotify`, {
    method: "POST",
    headers: { origin },
    body: form,
  });
  const target = URL.parse(response.headers.get("location") ?? "");
  const redirectUri = target?.searchParams.get("redirect_uri");
  if (response.status !== 303 || !target || !redirectUri)
    return [
      {
        level: "fault",
        text: `A login cannot begin (${response.status})`,
        next: "Let the proxy pass on POST requests with their Origin header. Then read the app's log.",
      },
    ];
  const spotify = await request(target.href).catch(() => null);
  const asked = !spotify || spotify.status >= 500 ? null : spotify.status < 400;
  return [
    cookieFinding(response.headers.getSetCookie(), protocol === "https:"),
    asked === null
      ? { level: "note", text: `${target.host} does not answer, so the redirect URI is not checked` }
      : check(asked, "Spotify accepts the login request", {
          text: `Spotify refuses the login request (${spotify?.status})`,
          next: `Register ${redirectUri} in your app's settings at developer.spotify.com/dashboard, letter for letter.`,
        }),
  ];
}

/** Checks a deployed app from outside, as a browser meets it. */
export async function deployedFindings(address: string): Promise<Finding[]> {
  const url = new URL(address);
  const isHttps = url.protocol === "https:";
  const isLocal = ["127.0.0.1", "[::1]"].includes(url.hostname);
  const encryption = check(
    isHttps || isLocal,
    isHttps ? "The address uses https" : "Plain http, on this machine",
    {
      text: "The address does not use https",
      next: "Spotify accepts http on 127.0.0.1 only. Put a proxy with a certificate in front, such as Caddy.",
    },
  );
  try {
    const page = await request(`${url.origin}/login`);
    return [
      encryption,
      ...(await plainHttpFinding(url)),
      ...headerFindings(page, isHttps),
      ...(await readyFindingsOf(url)),
      ...(await loginFindings(url)),
    ];
  } catch (error) {
    return [encryption, unreachable(url.origin, error)];
  }
}

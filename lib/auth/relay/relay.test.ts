import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it } from "vitest";
import { SECRETS, stubEnvironment } from "@/lib/testing/stub-env";

const PRODUCTION = "https://music.example.com";
const PREVIEW = "https://fix-1.preview.example.com";

/** Settings of production; a preview differs in its address and has no list. */
const SETTINGS = {
  AUTH_URL: PRODUCTION,
  LOGIN_RELAY_SECRET: SECRETS[1],
  LOGIN_RELAY_ORIGINS: "https://one.example.com,https://*.preview.example.com",
  LOGIN_RELAY_SPOTIFY_ID: "previews",
};
stubEnvironment(SETTINGS);

const { openRelayRequest, relayStartUrl } = await import("./relay-request");
const { forwardRelayedCallback, startRelayedLogin } = await import("./relayed-login");
const { env } = await import("../../env");

const OWN = { challenge: "c".repeat(43), scope: "user-top-read user-library-read" };
let serial = 0;

/** Signs a start as a preview of this origin does. */
function signedBy(origin: string, { now = Date.now(), fields = OWN } = {}): URLSearchParams {
  const [own, list] = [env().AUTH_URL, env().LOGIN_RELAY_ORIGINS];
  // Nothing else differs between the two deployments.
  Object.assign(env(), { AUTH_URL: { origin }, LOGIN_RELAY_URL: new URL(PRODUCTION) });
  const url = relayStartUrl({ ...fields, state: `preview-state-number-${serial++}` }, now);
  Object.assign(env(), { AUTH_URL: own, LOGIN_RELAY_ORIGINS: list, LOGIN_RELAY_URL: undefined });
  return new URL(url).searchParams;
}

function changed(query: URLSearchParams, changes: Record<string, string>): URLSearchParams {
  const copy = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) copy.set(name, value);
  return copy;
}

async function start(query: URLSearchParams) {
  const request = openRelayRequest(query);
  const response = request && (await startRelayedLogin(request));
  const state = new URL(response?.headers.get("location") ?? "about:blank").searchParams.get("state") ?? "";
  const cookie = response?.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return { response, state, cookie };
}

function callback(query: Record<string, string>, cookie: string): NextRequest {
  const url = `${PRODUCTION}/api/auth/callback/spotify?${new URLSearchParams(query)}`;
  return new NextRequest(url, { headers: { cookie } });
}

const CODE = "a-code-of-spotify-that-is-long-enough";

describe("a relayed login", () => {
  beforeEach(() => stubEnvironment(SETTINGS));

  it("leads a code of the previews' app to the preview's callback, with the preview's own state", async () => {
    const query = signedBy(PREVIEW);
    const { response, state, cookie } = await start(query);
    const sent = new URL(response?.headers.get("location") ?? "").searchParams;
    expect(Object.fromEntries(sent)).toMatchObject({
      client_id: "previews",
      redirect_uri: `${PRODUCTION}/api/auth/callback/spotify`,
      code_challenge: OWN.challenge,
      scope: OWN.scope,
    });
    const back = await forwardRelayedCallback(callback({ code: CODE, state }, cookie));
    const text = (await back?.text()) ?? "";
    expect(text).toContain(
      `${PREVIEW}/api/auth/callback/spotify?code=${CODE}&amp;state=${query.get("state")}`,
    );
    expect(back?.headers.get("referrer-policy")).toBe("no-referrer");
    expect(back?.headers.get("cache-control")).toBe("private, no-store");
    expect(back?.headers.getSetCookie().join()).toMatch(/__Host-tonearm\.relay\.\w+=;.*Max-Age=0/);
  });

  it("finishes in two tabs, each with its own cookie", async () => {
    const tabs = [await start(signedBy(PREVIEW)), await start(signedBy(PREVIEW))];
    const cookies = tabs.map(({ cookie }) => cookie).join("; ");
    for (const { state } of tabs)
      expect(await forwardRelayedCallback(callback({ code: CODE, state }, cookies))).not.toBeNull();
  });

  it("passes on that the user refused, and no other text of the response", async () => {
    const { state, cookie } = await start(signedBy(PREVIEW));
    const query = {
      error: "access_denied",
      error_description: "<b>x</b>",
      next: "https://evil.example",
      state,
    };
    const text = await (await forwardRelayedCallback(callback(query, cookie)))?.text();
    expect(text).toContain("error=access_denied");
    expect(text).not.toMatch(/evil|&lt;b|next/);
  });
});

/** Starts that must be refused. */
function badStarts(): [string, URLSearchParams][] {
  const good = signedBy(PREVIEW);
  const twice = new URLSearchParams(good);
  twice.append("origin", "https://evil.example");
  const extra = changed(good, { next: "https://evil.example" });
  const fieldChanges: Record<string, string>[] = [
    { origin: "https://other.preview.example.com" },
    { state: "another-state-of-the-same-shape" },
    { challenge: "d".repeat(43) },
    { scope: "user-read-email" },
    { scope: "user-top-read" },
    { until: String(Date.now() + 60_000) },
    { mac: "" },
    { mac: "A".repeat(43) },
    { mac: `${good.get("mac")}A` },
  ];
  const origins = [
    "https://evil.example",
    "https://preview.example.com",
    "https://a.b.preview.example.com",
    "https://preview.example.com.evil.example",
    "https://evilpreview.example.com",
    "https://fix.preview.example.com:8443",
    "https://fix.preview.example.com.",
    "https://fix.preview.example.com/",
    "https://fix.preview.example.com/callback",
    "https://user@fix.preview.example.com",
    "https://FIX.preview.example.com",
    "https://bücher.preview.example.com",
    "https://.preview.example.com",
    "https://*.preview.example.com",
    "http://fix.preview.example.com",
    "https://one.example.com:444",
    "https://fix.preview.example.com@evil.example",
    "https://fix.preview.example.com\\@evil.example",
    "javascript:alert(1)",
    "null",
    "",
  ];
  return [
    ...fieldChanges.map((changes): [string, URLSearchParams] => [
      `forged ${JSON.stringify(changes).slice(0, 60)}`,
      changed(good, changes),
    ]),
    ["a field twice", twice],
    ["a further field", extra],
    ["expired", signedBy(PREVIEW, { now: Date.now() - 11 * 60_000 })],
    ["too far in the future", signedBy(PREVIEW, { now: Date.now() + 5 * 60_000 })],
    [
      "scopes that Tonearm never requests",
      signedBy(PREVIEW, { fields: { ...OWN, scope: "user-read-email" } }),
    ],
    ["a plain challenge", signedBy(PREVIEW, { fields: { ...OWN, challenge: "short" } })],
    ...origins.map((origin): [string, URLSearchParams] => [`foreign ${origin}`, signedBy(origin)]),
  ];
}

/** Callbacks that must be refused, each after a good start. */
const badCallbacks: [string, () => Promise<NextRequest>][] = [
  [
    "without the cookie",
    async () => callback({ code: CODE, state: (await start(signedBy(PREVIEW))).state }, ""),
  ],
  [
    "with the cookie of another tab",
    async () => {
      const [one, other] = [await start(signedBy(PREVIEW)), await start(signedBy(PREVIEW))];
      return callback({ code: CODE, state: one.state }, other.cookie);
    },
  ],
  [
    "with the value of another tab under its own name",
    async () => {
      const [one, other] = [await start(signedBy(PREVIEW)), await start(signedBy(PREVIEW))];
      const cookie = `${one.cookie.split("=")[0]}=${other.cookie.split("=")[1]}`;
      return callback({ code: CODE, state: one.state }, cookie);
    },
  ],
  [
    "a second time",
    async () => {
      const { state, cookie } = await start(signedBy(PREVIEW));
      await forwardRelayedCallback(callback({ code: CODE, state }, cookie));
      return callback({ code: CODE, state }, cookie);
    },
  ],
  [
    "with a damaged state",
    async () => {
      const { state, cookie } = await start(signedBy(PREVIEW));
      return callback({ code: CODE, state: `${state.slice(0, -2)}AA` }, cookie);
    },
  ],
  [
    "with the preview's own state",
    async () => {
      const query = signedBy(PREVIEW);
      const { cookie } = await start(query);
      return callback({ code: CODE, state: query.get("state") ?? "" }, cookie);
    },
  ],
  [
    "of another issuer",
    async () => {
      const { state, cookie } = await start(signedBy(PREVIEW));
      return callback({ code: CODE, state, iss: "https://evil.example" }, cookie);
    },
  ],
];

describe("the relay refuses", () => {
  beforeEach(() => stubEnvironment(SETTINGS));

  it("every start that is forged, foreign, expired or incomplete", async () => {
    const starts = badStarts();
    const accepted = starts.filter(([, query]) => openRelayRequest(query) !== null).map(([name]) => name);
    expect(accepted).toEqual([]);
    expect(starts.length + badCallbacks.length + 7).toBeGreaterThanOrEqual(50);
  });

  it.each(["origin", "state", "challenge", "scope", "until", "mac"])("a start without %s", (name) => {
    const query = signedBy(PREVIEW);
    query.delete(name);
    expect(openRelayRequest(query)).toBeNull();
  });

  it("a start that was used before", async () => {
    const query = signedBy(PREVIEW);
    expect((await start(query)).response).not.toBeNull();
    expect((await start(query)).response).toBeNull();
  });

  it.each(badCallbacks)("a callback %s", async (_, make) => {
    expect(await forwardRelayedCallback(await make())).toBeNull();
  });

  it("a callback after 10 minutes, and one whose origin is not listed any more", async () => {
    const late = await start(signedBy(PREVIEW));
    const afterwards = Date.now() + 10 * 60_000 + 1;
    expect(
      await forwardRelayedCallback(callback({ code: CODE, state: late.state }, late.cookie), afterwards),
    ).toBeNull();
    const removed = await start(signedBy(PREVIEW));
    const list = env().LOGIN_RELAY_ORIGINS;
    Object.assign(env(), { LOGIN_RELAY_ORIGINS: ["https://one.example.com"] });
    const outcome = await forwardRelayedCallback(
      callback({ code: CODE, state: removed.state }, removed.cookie),
    );
    Object.assign(env(), { LOGIN_RELAY_ORIGINS: list });
    expect(outcome).toBeNull();
  });
});

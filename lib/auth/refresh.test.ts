import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import { store } from "../store";
import { refreshOnce } from "./refresh";
import { isRefreshDue, recordRejectedAccessToken } from "./refresh-due";
import type { Session } from "./session-cookie";

const REFUSED = { status: 400, body: { error: "invalid_grant", error_description: "Refresh token revoked" } };
const BAD_CLIENT = { status: 400, body: { error: "invalid_client" } };

function tokens(more: Record<string, unknown> = {}) {
  return { body: { access_token: "fresh", token_type: "Bearer", expires_in: 3600, ...more } };
}

/** A session whose access token has expired. */
function expiredSession(change: Partial<Session> = {}): Session {
  return makeSession({ accessExpiresAt: Date.now() - 1000, ...change });
}

async function renewed(session: Session): Promise<Session> {
  const renewal = await refreshOnce(session);
  if (renewal.kind !== "renewed") throw new Error(`not renewed but ${renewal.kind}`);
  return renewal.session;
}

function asked(): URLSearchParams[] {
  return spotify.asked().map(({ body }) => new URLSearchParams(body));
}

beforeEach(() => {
  // The confirmation of a refusal waits 0.5 s plus a random time, which is 0 in these tests.
  vi.spyOn(Math, "random").mockReturnValue(0);
});

afterEach(async () => {
  vi.useRealTimers();
  await store.delete("pause:accounts");
});

describe("isRefreshDue", () => {
  it.each([
    [3600, 61_000, false],
    [3600, 60_000, true],
    [3600, -1, true],
    [60, 6001, false],
    [60, 6000, true],
  ])("with a token for %i s that ends in %i ms: %s", async (accessLifetime, left, due) => {
    const now = Date.now();
    const session = makeSession({ accessLifetime, accessExpiresAt: now + left });
    expect(await isRefreshDue(session, now)).toBe(due);
  });

  it("is true for a token that Spotify rejected early, and for no other", async () => {
    const [refused, other] = [makeSession(), makeSession()];
    await recordRejectedAccessToken(refused);
    expect(await isRefreshDue(refused)).toBe(true);
    expect(await isRefreshDue(other)).toBe(false);
  });
});

describe("a refresh", () => {
  it("uses the refresh token once and applies the response", async () => {
    spotify.answers(tokens({ scope: "user-top-read" }));
    const session = expiredSession({ generation: 4 });
    const before = Date.now();
    const next = await renewed(session);
    expect(next).toMatchObject({
      sid: session.sid,
      uid: session.uid,
      accessToken: "fresh",
      scopes: ["user-top-read"],
      accessLifetime: 3600,
      consentAt: session.consentAt,
      signedInAt: session.signedInAt,
      generation: 5,
    });
    expect(next.accessExpiresAt).toBeGreaterThanOrEqual(before + 3_600_000);
    const [call] = spotify.asked();
    expect(call).toMatchObject({ method: "POST", path: "/api/token" });
    expect(call?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(call?.headers.authorization).toBe(
      `Basic ${Buffer.from("tonearm-demo:tonearm-demo-secret").toString("base64")}`,
    );
    expect(Object.fromEntries(asked()[0] ?? [])).toEqual({
      grant_type: "refresh_token",
      refresh_token: session.refreshToken,
    });
  });

  it("keeps the old refresh token and scopes if the response has none", async () => {
    spotify.answers(tokens());
    const session = expiredSession();
    expect(await renewed(session)).toMatchObject({
      refreshToken: session.refreshToken,
      scopes: session.scopes,
    });
  });

  it("applies a new refresh token and never sends the old one again", async () => {
    spotify.answers(tokens({ refresh_token: "rotated-1" }), tokens({ refresh_token: "rotated-2" }));
    const next = await renewed(expiredSession());
    expect(next.refreshToken).toBe("rotated-1");
    expect((await renewed({ ...next, accessExpiresAt: 0 })).refreshToken).toBe("rotated-2");
    expect(asked().map((form) => form.get("refresh_token"))[1]).toBe("rotated-1");
  });

  it.each([undefined, null, 0, -5, "nonsense", 999_999_999])(
    "replaces a lifetime of %j with an hour",
    async (expires_in) => {
      spotify.answers(tokens({ expires_in }));
      expect((await renewed(expiredSession())).accessLifetime).toBe(3600);
    },
  );

  it("keeps a short lifetime, also as a string", async () => {
    spotify.answers(tokens({ expires_in: "90" }));
    expect((await renewed(expiredSession())).accessLifetime).toBe(90);
  });
});

describe("concurrent and late refreshes", () => {
  it("of one session make one token call", async () => {
    spotify.answers(tokens({ refresh_token: "rotated" }));
    const session = expiredSession();
    const all = await Promise.all(Array.from({ length: 50 }, () => renewed({ ...session })));
    expect(spotify.asked()).toHaveLength(1);
    expect(new Set(all.map(({ refreshToken }) => refreshToken))).toEqual(new Set(["rotated"]));
  });

  it("of two sessions make two", async () => {
    spotify.answers(tokens());
    const [mine, yours] = [expiredSession({ uid: "mine" }), expiredSession({ uid: "yours" })];
    const [a, b] = await Promise.all([renewed(mine), renewed(yours)]);
    expect(spotify.asked()).toHaveLength(2);
    expect([a.uid, b.uid]).toEqual(["mine", "yours"]);
  });

  it("with the old session get the new session without a call", async () => {
    spotify.answers(tokens({ refresh_token: "rotated" }), REFUSED);
    const session = expiredSession();
    const next = await renewed(session);
    expect(await renewed(session)).toEqual(next);
    expect(spotify.asked()).toHaveLength(1);
  });

  it("with the old session get the session after the next when the next has expired too", async () => {
    spotify.answers(
      tokens({ access_token: "one", refresh_token: "r1", expires_in: 1 }),
      tokens({ access_token: "two", refresh_token: "r2" }),
      REFUSED,
    );
    const session = expiredSession();
    const first = await renewed(session);
    await recordRejectedAccessToken(first, Date.now() + 61_000);
    expect(await renewed(session)).toMatchObject({ accessToken: "two", refreshToken: "r2", generation: 2 });
    expect(await renewed(session)).toMatchObject({ accessToken: "two" });
    expect(asked().map((form) => form.get("refresh_token"))).toEqual([session.refreshToken, "r1"]);
  });

  it("do not happen for a token rejected right after its refresh", async () => {
    spotify.answers(tokens({ access_token: "fresh" }));
    const first = await renewed(expiredSession());
    await recordRejectedAccessToken(first);
    expect(await isRefreshDue(first)).toBe(false);
  });

  it("with sessions of several generations make one call", async () => {
    spotify.answers(
      tokens({ access_token: "one", refresh_token: "r1" }),
      tokens({ access_token: "two" }),
      REFUSED,
    );
    const session = expiredSession();
    const first = await renewed(session);
    await recordRejectedAccessToken(first, Date.now() + 61_000);
    const all = await Promise.all([session, first, session, first].map(renewed));
    expect(all.map(({ accessToken }) => accessToken)).toEqual(["two", "two", "two", "two"]);
    expect(spotify.asked()).toHaveLength(2);
  });
});

describe("a transient failure keeps the session", () => {
  it.each([
    ["503 as HTML", { status: 503, body: "<html>Service Unavailable</html>" }],
    ["502 without a body", { status: 502 }],
    ["429", { status: 429, body: "Too many requests" }],
    ["408", { status: 408 }],
    ["HTML with status 200", { status: 200, headers: { "content-type": "text/html" }, body: "<html>" }],
    ["JSON without a token", { status: 200, body: { token_type: "Bearer" } }],
    ["an empty token", { status: 200, body: { access_token: "" } }],
    ["a list", { status: 200, body: [] }],
    ["400 as text", { status: 400, body: "Bad Request" }],
    ["invalid_grant with status 500", { status: 500, body: { error: "invalid_grant" } }],
    ["a redirect", { status: 302, headers: { location: "http://127.0.0.1:9/elsewhere" } }],
    ["a cut body", "cut"],
    ["a broken connection", "reset"],
  ] as const)("when the response is %s", async (_, reply) => {
    spotify.answers(reply);
    expect(await refreshOnce(expiredSession())).toEqual({ kind: "transient" });
    expect(spotify.asked()).toHaveLength(1);
  });

  it("and the next refresh succeeds", async () => {
    spotify.answers("reset", tokens());
    const session = expiredSession();
    expect(await refreshOnce(session)).toEqual({ kind: "transient" });
    expect((await renewed(session)).accessToken).toBe("fresh");
  });

  it("and is not retried at once while the access token is valid", async () => {
    spotify.answers({ status: 503 });
    const session = makeSession({ accessExpiresAt: Date.now() + 30_000 });
    for (let n = 0; n < 5; n++) expect(await refreshOnce(session)).toEqual({ kind: "transient" });
    expect(spotify.asked()).toHaveLength(1);
  });

  it("and stops the calls of all sessions during Spotify's Retry-After", async () => {
    spotify.answers({ status: 429, headers: { "retry-after": "30" } }, tokens());
    vi.useFakeTimers({ toFake: ["Date"] });
    expect(await refreshOnce(expiredSession())).toEqual({ kind: "transient" });
    for (let n = 0; n < 5; n++) expect(await refreshOnce(expiredSession())).toEqual({ kind: "transient" });
    expect(spotify.asked()).toHaveLength(1);
    vi.setSystemTime(Date.now() + 31_000);
    expect((await renewed(expiredSession())).accessToken).toBe("fresh");
  });
});

describe("a long Retry-After of the token endpoint", () => {
  it("stops refreshes for 30 seconds at most, so that no token expires because of one response", async () => {
    spotify.answers({ status: 429, headers: { "retry-after": "300" } }, tokens());
    vi.useFakeTimers({ toFake: ["Date"] });
    expect(await refreshOnce(expiredSession())).toEqual({ kind: "transient" });
    vi.setSystemTime(Date.now() + 29_000);
    expect(await refreshOnce(expiredSession())).toEqual({ kind: "transient" });
    expect(spotify.asked()).toHaveLength(1);
    vi.setSystemTime(Date.now() + 2_000);
    expect((await renewed(expiredSession())).accessToken).toBe("fresh");
  });
});

describe("a refusal", () => {
  it("is confirmed once, and ignored when the second response has tokens", async () => {
    spotify.answers(REFUSED, tokens());
    expect((await renewed(expiredSession())).accessToken).toBe("fresh");
    expect(spotify.asked()).toHaveLength(2);
  });

  it("does not end the session when the second response is a transient failure", async () => {
    spotify.answers(REFUSED, "reset", tokens());
    const session = expiredSession();
    expect(await refreshOnce(session)).toEqual({ kind: "transient" });
    expect((await renewed(session)).accessToken).toBe("fresh");
  });

  it("counts the second time, and no later refresh calls again", async () => {
    spotify.answers(REFUSED);
    const session = expiredSession();
    expect(await refreshOnce(session)).toEqual({ kind: "refused" });
    for (let n = 0; n < 20; n++) expect(await refreshOnce({ ...session })).toEqual({ kind: "refused" });
    expect(spotify.asked()).toHaveLength(2);
  });

  it("costs two calls for any number of waiting requests", async () => {
    spotify.answers(REFUSED);
    const session = expiredSession();
    const all = await Promise.all(Array.from({ length: 20 }, () => refreshOnce({ ...session })));
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(["refused"]));
    expect(spotify.asked()).toHaveLength(2);
  });

  it("of one session does not affect another", async () => {
    spotify.answers(REFUSED, REFUSED, tokens());
    expect(await refreshOnce(expiredSession())).toEqual({ kind: "refused" });
    expect((await renewed(expiredSession())).accessToken).toBe("fresh");
  });

  it("of the app's credentials is an operator failure and keeps every session", async () => {
    spotify.answers(BAD_CLIENT);
    const session = expiredSession();
    expect(await refreshOnce(session)).toEqual({ kind: "operator" });
    expect(await refreshOnce(session)).toEqual({ kind: "operator" });
    expect(await refreshOnce(expiredSession())).toEqual({ kind: "operator" });
    expect(spotify.asked()).toHaveLength(1);
  });

  it("of the app's credentials is dropped soon after they are corrected", async () => {
    spotify.answers(BAD_CLIENT, tokens());
    vi.useFakeTimers({ toFake: ["Date"] });
    const session = expiredSession();
    expect(await refreshOnce(session)).toEqual({ kind: "operator" });
    vi.setSystemTime(Date.now() + 10_000);
    expect((await renewed({ ...session, accessExpiresAt: 0 })).accessToken).toBe("fresh");
  });
});

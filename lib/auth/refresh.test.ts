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

/** A session whose access token has run out. */
function spentSession(change: Partial<Session> = {}): Session {
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
  // A confirmation waits at least half a second before asking again; at most is another test's matter.
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

  it("is true for a token that Spotify refused before its time, and for no other", async () => {
    const [refused, other] = [makeSession(), makeSession()];
    await recordRejectedAccessToken(refused);
    expect(await isRefreshDue(refused)).toBe(true);
    expect(await isRefreshDue(other)).toBe(false);
  });
});

describe("a renewal", () => {
  it("spends the refresh token once and takes what comes", async () => {
    spotify.answers(tokens({ scope: "user-top-read" }));
    const session = spentSession({ generation: 4 });
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

  it("keeps the old refresh token and scopes where the answer has none", async () => {
    spotify.answers(tokens());
    const session = spentSession();
    expect(await renewed(session)).toMatchObject({
      refreshToken: session.refreshToken,
      scopes: session.scopes,
    });
  });

  it("adopts a new refresh token and never sends the old one again", async () => {
    spotify.answers(tokens({ refresh_token: "rotated-1" }), tokens({ refresh_token: "rotated-2" }));
    const next = await renewed(spentSession());
    expect(next.refreshToken).toBe("rotated-1");
    expect((await renewed({ ...next, accessExpiresAt: 0 })).refreshToken).toBe("rotated-2");
    expect(asked().map((form) => form.get("refresh_token"))[1]).toBe("rotated-1");
  });

  it.each([undefined, null, 0, -5, "nonsense", 999_999_999])(
    "takes a lifetime of %j for an hour at most",
    async (expires_in) => {
      spotify.answers(tokens({ expires_in }));
      expect((await renewed(spentSession())).accessLifetime).toBe(3600);
    },
  );

  it("keeps a short lifetime as it is, also as a text", async () => {
    spotify.answers(tokens({ expires_in: "90" }));
    expect((await renewed(spentSession())).accessLifetime).toBe(90);
  });
});

describe("however many ask", () => {
  it("one session makes one token call", async () => {
    spotify.answers(tokens({ refresh_token: "rotated" }));
    const session = spentSession();
    const all = await Promise.all(Array.from({ length: 50 }, () => renewed({ ...session })));
    expect(spotify.asked()).toHaveLength(1);
    expect(new Set(all.map(({ refreshToken }) => refreshToken))).toEqual(new Set(["rotated"]));
  });

  it("two sessions make two", async () => {
    spotify.answers(tokens());
    const [mine, yours] = [spentSession({ uid: "mine" }), spentSession({ uid: "yours" })];
    const [a, b] = await Promise.all([renewed(mine), renewed(yours)]);
    expect(spotify.asked()).toHaveLength(2);
    expect([a.uid, b.uid]).toEqual(["mine", "yours"]);
  });

  it("a laggard with the old session gets the successor without a call", async () => {
    spotify.answers(tokens({ refresh_token: "rotated" }), REFUSED);
    const session = spentSession();
    const next = await renewed(session);
    expect(await renewed(session)).toEqual(next);
    expect(spotify.asked()).toHaveLength(1);
  });

  it("a laggard whose successor has run out too gets that one's successor", async () => {
    spotify.answers(
      tokens({ access_token: "one", refresh_token: "r1", expires_in: 1 }),
      tokens({ access_token: "two", refresh_token: "r2" }),
      REFUSED,
    );
    const session = spentSession();
    const first = await renewed(session);
    await recordRejectedAccessToken(first, Date.now() + 61_000);
    expect(await renewed(session)).toMatchObject({ accessToken: "two", refreshToken: "r2", generation: 2 });
    expect(await renewed(session)).toMatchObject({ accessToken: "two" });
    expect(asked().map((form) => form.get("refresh_token"))).toEqual([session.refreshToken, "r1"]);
  });

  it("a token refused right after its renewal is not renewed again", async () => {
    spotify.answers(tokens({ access_token: "fresh" }));
    const first = await renewed(spentSession());
    await recordRejectedAccessToken(first);
    expect(await isRefreshDue(first)).toBe(false);
  });

  it("laggards of every generation at once make one call between them", async () => {
    spotify.answers(
      tokens({ access_token: "one", refresh_token: "r1" }),
      tokens({ access_token: "two" }),
      REFUSED,
    );
    const session = spentSession();
    const first = await renewed(session);
    await recordRejectedAccessToken(first, Date.now() + 61_000);
    const all = await Promise.all([session, first, session, first].map(renewed));
    expect(all.map(({ accessToken }) => accessToken)).toEqual(["two", "two", "two", "two"]);
    expect(spotify.asked()).toHaveLength(2);
  });
});

describe("a passing fault keeps the session", () => {
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
  ] as const)("when the answer is %s", async (_, reply) => {
    spotify.answers(reply);
    expect(await refreshOnce(spentSession())).toEqual({ kind: "transient" });
    expect(spotify.asked()).toHaveLength(1);
  });

  it("and the next renewal succeeds as if nothing had been", async () => {
    spotify.answers("reset", tokens());
    const session = spentSession();
    expect(await refreshOnce(session)).toEqual({ kind: "transient" });
    expect((await renewed(session)).accessToken).toBe("fresh");
  });

  it("and is not tried again at once while the token still serves", async () => {
    spotify.answers({ status: 503 });
    const session = makeSession({ accessExpiresAt: Date.now() + 30_000 });
    for (let n = 0; n < 5; n++) expect(await refreshOnce(session)).toEqual({ kind: "transient" });
    expect(spotify.asked()).toHaveLength(1);
  });

  it("and makes nobody else call while Spotify's Retry-After lasts", async () => {
    spotify.answers({ status: 429, headers: { "retry-after": "30" } }, tokens());
    vi.useFakeTimers({ toFake: ["Date"] });
    expect(await refreshOnce(spentSession())).toEqual({ kind: "transient" });
    for (let n = 0; n < 5; n++) expect(await refreshOnce(spentSession())).toEqual({ kind: "transient" });
    expect(spotify.asked()).toHaveLength(1);
    vi.setSystemTime(Date.now() + 31_000);
    expect((await renewed(spentSession())).accessToken).toBe("fresh");
  });
});

describe("a refusal", () => {
  it("is asked about once more, and forgotten when the second answer is good", async () => {
    spotify.answers(REFUSED, tokens());
    expect((await renewed(spentSession())).accessToken).toBe("fresh");
    expect(spotify.asked()).toHaveLength(2);
  });

  it("is no end while the second answer is a passing fault", async () => {
    spotify.answers(REFUSED, "reset", tokens());
    const session = spentSession();
    expect(await refreshOnce(session)).toEqual({ kind: "transient" });
    expect((await renewed(session)).accessToken).toBe("fresh");
  });

  it("is believed the second time, and no later renewal asks again", async () => {
    spotify.answers(REFUSED);
    const session = spentSession();
    expect(await refreshOnce(session)).toEqual({ kind: "refused" });
    for (let n = 0; n < 20; n++) expect(await refreshOnce({ ...session })).toEqual({ kind: "refused" });
    expect(spotify.asked()).toHaveLength(2);
  });

  it("costs two calls however many wait for it", async () => {
    spotify.answers(REFUSED);
    const session = spentSession();
    const all = await Promise.all(Array.from({ length: 20 }, () => refreshOnce({ ...session })));
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(["refused"]));
    expect(spotify.asked()).toHaveLength(2);
  });

  it("of one session says nothing about another", async () => {
    spotify.answers(REFUSED, REFUSED, tokens());
    expect(await refreshOnce(spentSession())).toEqual({ kind: "refused" });
    expect((await renewed(spentSession())).accessToken).toBe("fresh");
  });

  it("of the app's own credentials is the operator's matter: every session is kept", async () => {
    spotify.answers(BAD_CLIENT);
    const session = spentSession();
    expect(await refreshOnce(session)).toEqual({ kind: "operator" });
    expect(await refreshOnce(session)).toEqual({ kind: "operator" });
    expect(await refreshOnce(spentSession())).toEqual({ kind: "operator" });
    expect(spotify.asked()).toHaveLength(1);
  });

  it("of the app's own credentials is forgotten soon after they are put right", async () => {
    spotify.answers(BAD_CLIENT, tokens());
    vi.useFakeTimers({ toFake: ["Date"] });
    const session = spentSession();
    expect(await refreshOnce(session)).toEqual({ kind: "operator" });
    vi.setSystemTime(Date.now() + 10_000);
    expect((await renewed({ ...session, accessExpiresAt: 0 })).accessToken).toBe("fresh");
  });
});

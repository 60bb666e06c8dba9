import "@/lib/testing/next-mocks";
import { NextRequest, type NextResponse } from "next/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import { CROSS_ORIGIN, ORIGIN, OTHER_CROSS_ORIGIN } from "@/lib/testing/stub-env";
import { store } from "../../store";
import { handleRequest } from "../middleware";
import { decryptSession, encryptSession, type Session } from "../session-cookie";
import { revokeAllSessions, revokeSession } from "../session-revocation";
import { issueBearer, openBearer } from "./bearer";
import { renewBearer } from "./renew-bearer";

const HOUR = 3_600_000;
const SESSION = "tonearm.session";

/** Held by a bearer from the beginning, as a login makes it. */
function heldSession(change: Partial<Session> = {}): Session {
  return makeSession({ heldBy: "bearer", ...change });
}

async function bearerOf(session: Session, origin = CROSS_ORIGIN): Promise<string> {
  return (await issueBearer(session, origin)).bearer;
}

function show(bearer: string, headers: Record<string, string> = {}, path = "/api/v1/recent") {
  const all = { host: "127.0.0.1:3000", origin: CROSS_ORIGIN, authorization: `Bearer ${bearer}`, ...headers };
  return handleRequest(new NextRequest(new URL(path, ORIGIN), { headers: all }));
}

/** The session that the rest of a request gets to see. */
async function passedOn(response: NextResponse): Promise<Session | null> {
  const cookie = response.headers.get("x-middleware-request-cookie") ?? "";
  return decryptSession(new RegExp(`^${SESSION}=([^;]+)$`).exec(cookie)?.[1]);
}

async function refusalOf(response: NextResponse): Promise<[number, string]> {
  expect(response.headers.get("access-control-allow-origin")).not.toBe("*");
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  const { error } = await response.json();
  expect(error.requestId).toBe(response.headers.get("x-request-id"));
  return [response.status, error.code];
}

function later(ms: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });
}

afterEach(async () => {
  vi.useRealTimers();
  await store.delete("pause:accounts");
});

describe("a bearer", () => {
  it("stands for its session, and no cookie of the request's counts or goes on beside it", async () => {
    const session = heldSession();
    const cookie = `theme=dark; ${SESSION}=${await encryptSession(makeSession({ uid: "somebody-else" }))}`;
    const response = await show(await bearerOf(session), { cookie });
    expect((await passedOn(response))?.sid).toBe(session.sid);
    expect(response.headers.has("set-cookie")).toBe(false);
    expect(response.headers.get("access-control-allow-origin")).toBe(CROSS_ORIGIN);
    expect(spotify.asked()).toEqual([]);
  });

  it("is no cookie, and a cookie is no bearer", async () => {
    const session = heldSession();
    const bearer = await bearerOf(session);
    expect(await decryptSession(bearer)).toBeNull();
    expect(await openBearer(await encryptSession(session))).toBeNull();
  });

  it("shows nothing of the tokens in it", async () => {
    const session = heldSession();
    const bearer = await bearerOf(session);
    const plain = bearer + Buffer.from(bearer, "base64url").toString("latin1");
    for (const secret of [session.accessToken, session.refreshToken, session.uid])
      expect(plain).not.toContain(secret);
  });

  it("counts for a day, but for no longer than its session could", async () => {
    const now = Date.now();
    const ends = async (change: Partial<Session>) =>
      (await issueBearer(heldSession(change), CROSS_ORIGIN, now)).expiresAt - now;
    expect(await ends({})).toBe(24 * HOUR);
    expect(await ends({ lastSeenAt: now - 29.5 * 24 * HOUR })).toBe(12 * HOUR);
    expect(await ends({ consentAt: now - 200 * 24 * HOUR })).toBeLessThan(0);
  });

  it("is not looked at where pages are asked for", async () => {
    const response = await show(await bearerOf(heldSession()), {}, "/settings");
    expect(response.headers.get("location")).toBe(`${ORIGIN}/login?next=%2Fsettings`);
  });
});

describe("a bearer is refused", () => {
  it.each([OTHER_CROSS_ORIGIN, ORIGIN, "https://evil.example", "null", "https://FRONT.example"])(
    "from %s, which it was not made for",
    async (origin) => {
      const response = await show(await bearerOf(heldSession()), { origin });
      expect(await refusalOf(response)).toEqual([403, "foreign_origin"]);
    },
  );

  it("from nowhere in particular", async () => {
    const headers = { host: "127.0.0.1:3000", authorization: `Bearer ${await bearerOf(heldSession())}` };
    const response = await handleRequest(new NextRequest(new URL("/api/v1/recent", ORIGIN), { headers }));
    expect(await refusalOf(response)).toEqual([403, "foreign_origin"]);
  });

  it.each(["", "x", "tonearm-bearer.", "a b", "tonearm-bearer.1.2.3.4..5.6"])(
    "as %j, which is none",
    async (text) => {
      const cookie = `${SESSION}=${await encryptSession(makeSession())}`;
      expect(await refusalOf(await show(text, { cookie }))).toEqual([401, "invalid_bearer"]);
    },
  );

  it("with one letter changed", async () => {
    const bearer = await bearerOf(heldSession());
    const at = bearer.length >> 1;
    const bent = bearer.slice(0, at) + (bearer[at] === "A" ? "B" : "A") + bearer.slice(at + 1);
    expect(await refusalOf(await show(bent))).toEqual([401, "invalid_bearer"]);
  });

  it("after its day", async () => {
    const bearer = await bearerOf(heldSession());
    later(24 * HOUR + 1);
    expect(await refusalOf(await show(bearer))).toEqual([401, "expired_bearer"]);
  });

  it("after its session ended, and after all of the person's did", async () => {
    const one = heldSession({ uid: "ann-front" });
    const other = heldSession({ uid: "ann-front", signedInAt: Date.now() - 1000 });
    const bearers = [await bearerOf(one), await bearerOf(other)];
    await revokeSession(one);
    expect(await refusalOf(await show(bearers[0] ?? ""))).toEqual([401, "revoked_bearer"]);
    expect((await show(bearers[1] ?? "")).status).toBe(200);
    await revokeAllSessions("ann-front");
    expect(await refusalOf(await show(bearers[1] ?? ""))).toEqual([401, "revoked_bearer"]);
  });

  it("once Spotify refuses its session for good", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    spotify.answers({ status: 400, body: { error: "invalid_grant" } });
    const response = await show(await bearerOf(heldSession({ accessExpiresAt: Date.now() - 1 })));
    expect(await refusalOf(response)).toEqual([401, "revoked_bearer"]);
  });

  it("for being foreign before all else, so that nobody else learns more of it", async () => {
    const session = heldSession();
    const bearer = await bearerOf(session);
    await revokeSession(session);
    later(25 * HOUR);
    expect(await refusalOf(await show(bearer, { origin: OTHER_CROSS_ORIGIN }))).toEqual([
      403,
      "foreign_origin",
    ]);
  });

  it.each(["/api/v1/auth", "/api/v1/auth/callback"])(
    "but not at %s, where another is to be had",
    async (path) => {
      const cookie = `${SESSION}=${await encryptSession(makeSession())}`;
      const response = await show("x", { cookie }, path);
      expect(response.status).toBe(200);
      expect(await passedOn(response)).toBeNull();
    },
  );

  it("with the same looks into the store, whatever the reason", async () => {
    const [ended, good] = [heldSession(), heldSession()];
    await revokeSession(ended);
    const shown = { ended: await bearerOf(ended), foreign: await bearerOf(good), none: "x" };
    const look = vi.spyOn(store, "get");
    const looks: number[] = [];
    for (const [reason, bearer] of Object.entries(shown)) {
      look.mockClear();
      await show(bearer, reason === "foreign" ? { origin: OTHER_CROSS_ORIGIN } : {});
      looks.push(look.mock.calls.length);
    }
    expect(new Set(looks).size).toBe(1);
  });
});

describe("a session held by a bearer", () => {
  it("is renewed once for many requests, and stays renewed for the same bearer all day", async () => {
    spotify.answers({ body: { access_token: "fresh", expires_in: 3600 } });
    const bearer = await bearerOf(heldSession({ accessExpiresAt: Date.now() - 1, rotates: false }));
    const responses = await Promise.all(Array.from({ length: 50 }, () => show(bearer)));
    const tokens = await Promise.all(responses.map(async (one) => (await passedOn(one))?.accessToken));
    expect(new Set(tokens)).toEqual(new Set(["fresh"]));
    expect(spotify.asked()).toHaveLength(1);
    later(HOUR / 2);
    expect((await passedOn(await show(bearer)))?.accessToken).toBe("fresh");
    expect(spotify.asked()).toHaveLength(1);
    later(HOUR);
    spotify.answers({ body: { access_token: "fresher", expires_in: 3600 } });
    expect((await passedOn(await show(bearer)))?.accessToken).toBe("fresher");
    expect(spotify.asked()).toHaveLength(2);
  });

  it("follows rotation: the newest refresh token is the one that is spent", async () => {
    const bearer = await bearerOf(heldSession({ accessExpiresAt: Date.now() - 1, refreshToken: "r0" }));
    for (const turn of [1, 2, 3]) {
      spotify.answers({ body: { access_token: `a${turn}`, refresh_token: `r${turn}`, expires_in: 3600 } });
      expect((await passedOn(await show(bearer)))?.accessToken).toBe(`a${turn}`);
      later(HOUR);
    }
    const spent = spotify.asked().map(({ body }) => new URLSearchParams(body).get("refresh_token"));
    expect(spent).toEqual(["r0", "r1", "r2"]);
  });

  it("lives through a memory that was lost, as long as Spotify does not rotate", async () => {
    const session = heldSession({ accessExpiresAt: Date.now() - 1 });
    const bearer = await bearerOf(session);
    spotify.answers({ body: { access_token: "fresh", expires_in: 3600 } });
    await show(bearer);
    await store.deleteByPrefix("user:");
    spotify.answers({ body: { access_token: "again", expires_in: 3600 } });
    expect((await passedOn(await show(bearer)))?.accessToken).toBe("again");
  });

  it("is kept while Spotify fails for the moment", async () => {
    spotify.answers({ status: 503 });
    const session = heldSession({ accessExpiresAt: Date.now() - 1 });
    expect((await passedOn(await show(await bearerOf(session))))?.sid).toBe(session.sid);
  });
});

describe("a bearer that is renewed", () => {
  it("gives another for a day more, and counts itself for a minute yet", async () => {
    const session = heldSession();
    const first = await bearerOf(session);
    const opened = await openBearer(first);
    if (!opened) throw new Error("no bearer");
    later(HOUR);
    const second = await renewBearer(opened, session);
    expect(second.expiresAt).toBe(Date.now() + 24 * HOUR);
    expect((await openBearer(second.bearer))?.origin).toBe(CROSS_ORIGIN);
    expect((await show(first)).status).toBe(200);
    // To renew the old one again must not prolong it.
    later(40_000);
    await renewBearer(opened, session);
    later(40_000);
    expect(await refusalOf(await show(first))).toEqual([401, "revoked_bearer"]);
    expect((await show(second.bearer)).status).toBe(200);
    await revokeSession(session);
    expect(await refusalOf(await show(second.bearer))).toEqual([401, "revoked_bearer"]);
  });

  it("is renewed so often and no oftener", async () => {
    const session = heldSession();
    const opened = await openBearer(await bearerOf(session));
    if (!opened) throw new Error("no bearer");
    later(0);
    for (let turn = 1; turn <= 30; turn++) await renewBearer(opened, session);
    await expect(renewBearer(opened, session)).rejects.toMatchObject({ code: "too_many" });
  });
});

describe("beforehand", () => {
  it("a listed front end is told what it may send, and nobody else, for every path of the JSON", async () => {
    const ask = (path: string, origin: string) =>
      handleRequest(new NextRequest(new URL(path, ORIGIN), { method: "OPTIONS", headers: { origin } }));
    for (const path of ["/api/v1/recent", "/api/v1/no-such-thing", "/api/v1/auth/logout"]) {
      expect((await ask(path, CROSS_ORIGIN)).headers.get("access-control-max-age")).toBe("7200");
      const refused = await ask(path, "https://evil.example");
      expect(refused.status).toBe(204);
      expect(refused.headers.has("access-control-allow-origin")).toBe(false);
    }
    const page = await ask("/settings", CROSS_ORIGIN);
    expect(page.headers.has("access-control-allow-origin")).toBe(false);
  });
});

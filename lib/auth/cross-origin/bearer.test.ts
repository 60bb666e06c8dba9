import "@/lib/testing/next-mocks";
import { NextRequest, type NextResponse } from "next/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import { CROSS_ORIGIN, ORIGIN, OTHER_CROSS_ORIGIN } from "@/lib/testing/stub-env";
import { DAY_MS, HOUR_MS } from "@/lib/time";
import { store } from "../../store";
import { handleRequest } from "../middleware";
import { decryptSession, encryptSession, type Session } from "../session-cookie";
import { revokeAllSessions, revokeSession } from "../session-validity";
import { issueBearer, openBearer, renewBearer } from "./bearer";

const SESSION = "tonearm.3000.session";

/** A session held by a bearer from the start, as a login creates it. */
function heldSession(change: Partial<Session> = {}): Session {
  return makeSession({ heldBy: "bearer", ...change });
}

async function bearerOf(session: Session, origin = CROSS_ORIGIN): Promise<string> {
  return (await issueBearer(session, origin)).bearer;
}

function show(bearer: string, headers: Record<string, string> = {}, path = "/api/v1/recent") {
  const all = { host: "127.0.0.1:3000", origin: CROSS_ORIGIN, authorization: `Bearer ${bearer}`, ...headers };
  const method = path === "/api/v1/auth/callback" ? "POST" : "GET";
  return handleRequest(new NextRequest(new URL(path, ORIGIN), { method, headers: all }));
}

/** Returns the session that the rest of a request gets. */
async function forwardedSession(response: NextResponse): Promise<Session | null> {
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
  it("represents its session, and no cookie of the request counts or is forwarded", async () => {
    const session = heldSession();
    const cookie = `theme=dark; ${SESSION}=${await encryptSession(makeSession({ uid: "somebody-else" }))}`;
    const response = await show(await bearerOf(session), { cookie });
    expect((await forwardedSession(response))?.sid).toBe(session.sid);
    expect(response.headers.has("set-cookie")).toBe(false);
    expect(response.headers.get("access-control-allow-origin")).toBe(CROSS_ORIGIN);
    expect(spotify.asked()).toEqual([]);
  });

  it("does not open as a cookie, and a cookie does not open as a bearer", async () => {
    const session = heldSession();
    const bearer = await bearerOf(session);
    expect(await decryptSession(bearer)).toBeNull();
    expect(await openBearer(await encryptSession(session))).toBeNull();
  });

  it("does not reveal its tokens", async () => {
    const session = heldSession();
    const bearer = await bearerOf(session);
    const plain = bearer + Buffer.from(bearer, "base64url").toString("latin1");
    for (const secret of [session.accessToken, session.refreshToken, session.uid])
      expect(plain).not.toContain(secret);
  });

  it("is valid for a day, but for no longer than its session could be", async () => {
    const now = Date.now();
    const ends = async (change: Partial<Session>) =>
      (await issueBearer(heldSession(change), CROSS_ORIGIN, now)).expiresAt - now;
    expect(await ends({})).toBe(DAY_MS);
    expect(await ends({ lastSeenAt: now - 29.5 * DAY_MS })).toBe(12 * HOUR_MS);
    expect(await ends({ consentAt: now - 200 * DAY_MS })).toBeLessThan(0);
  });

  it("is ignored for pages", async () => {
    const response = await show(await bearerOf(heldSession()), {}, "/settings");
    expect(response.headers.get("location")).toBe(`${ORIGIN}/login?next=%2Fsettings`);
  });
});

describe("a bearer is refused", () => {
  it.each([OTHER_CROSS_ORIGIN, ORIGIN, "https://evil.example", "null", "https://FRONT.example"])(
    "from %s, which it was not issued to",
    async (origin) => {
      const response = await show(await bearerOf(heldSession()), { origin });
      expect(await refusalOf(response)).toEqual([403, "foreign_origin"]);
    },
  );

  it("from a request without an origin", async () => {
    const headers = { host: "127.0.0.1:3000", authorization: `Bearer ${await bearerOf(heldSession())}` };
    const response = await handleRequest(new NextRequest(new URL("/api/v1/recent", ORIGIN), { headers }));
    expect(await refusalOf(response)).toEqual([403, "foreign_origin"]);
  });

  it.each(["", "x", "tonearm-bearer.", "a b", "tonearm-bearer.1.2.3.4..5.6"])(
    "as %j, which is not a bearer",
    async (text) => {
      const cookie = `${SESSION}=${await encryptSession(makeSession())}`;
      expect(await refusalOf(await show(text, { cookie }))).toEqual([401, "invalid_bearer"]);
    },
  );

  it("with one character changed", async () => {
    const bearer = await bearerOf(heldSession());
    const at = bearer.length >> 1;
    const changed = bearer.slice(0, at) + (bearer[at] === "A" ? "B" : "A") + bearer.slice(at + 1);
    expect(await refusalOf(await show(changed))).toEqual([401, "invalid_bearer"]);
  });

  it("after a day", async () => {
    const bearer = await bearerOf(heldSession());
    later(DAY_MS + 1);
    expect(await refusalOf(await show(bearer))).toEqual([401, "expired_bearer"]);
  });

  it("after its session ended, and after all sessions of the user ended", async () => {
    const one = heldSession({ uid: "ann-front" });
    const other = heldSession({ uid: "ann-front", signedInAt: Date.now() - 1000 });
    const bearers = [await bearerOf(one), await bearerOf(other)];
    await revokeSession(one);
    expect(await refusalOf(await show(bearers[0] ?? ""))).toEqual([401, "revoked_bearer"]);
    expect((await show(bearers[1] ?? "")).status).toBe(200);
    await revokeAllSessions("ann-front");
    expect(await refusalOf(await show(bearers[1] ?? ""))).toEqual([401, "revoked_bearer"]);
  });

  it("after Spotify refuses its session for good", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    spotify.answers({ status: 400, body: { error: "invalid_grant" } });
    const response = await show(await bearerOf(heldSession({ accessExpiresAt: Date.now() - 1 })));
    expect(await refusalOf(response)).toEqual([401, "revoked_bearer"]);
  });

  it("for a foreign origin first, so that the other origin learns nothing else", async () => {
    const session = heldSession();
    const bearer = await bearerOf(session);
    await revokeSession(session);
    later(25 * HOUR_MS);
    expect(await refusalOf(await show(bearer, { origin: OTHER_CROSS_ORIGIN }))).toEqual([
      403,
      "foreign_origin",
    ]);
  });

  it.each(["/api/v1/auth", "/api/v1/auth/callback"])(
    "but not at %s, which issues a new one",
    async (path) => {
      const cookie = `${SESSION}=${await encryptSession(makeSession())}`;
      const response = await show("x", { cookie }, path);
      expect(response.status).toBe(200);
      expect(await forwardedSession(response)).toBeNull();
    },
  );

  it("without a read of the store if it is no bearer of this app", async () => {
    const get = vi.spyOn(store, "get");
    expect(await refusalOf(await show("x"))).toEqual([401, "invalid_bearer"]);
    expect(get).not.toHaveBeenCalled();
  });
});

describe("a session held by a bearer", () => {
  it("is refreshed once for many requests, and stays refreshed for the same bearer all day", async () => {
    spotify.answers({ body: { access_token: "fresh", expires_in: 3600 } });
    const bearer = await bearerOf(heldSession({ accessExpiresAt: Date.now() - 1, rotates: false }));
    const responses = await Promise.all(Array.from({ length: 50 }, () => show(bearer)));
    const tokens = await Promise.all(
      responses.map(async (one) => (await forwardedSession(one))?.accessToken),
    );
    expect(new Set(tokens)).toEqual(new Set(["fresh"]));
    expect(spotify.asked()).toHaveLength(1);
    later(HOUR_MS / 2);
    expect((await forwardedSession(await show(bearer)))?.accessToken).toBe("fresh");
    expect(spotify.asked()).toHaveLength(1);
    later(HOUR_MS);
    spotify.answers({ body: { access_token: "fresher", expires_in: 3600 } });
    expect((await forwardedSession(await show(bearer)))?.accessToken).toBe("fresher");
    expect(spotify.asked()).toHaveLength(2);
  });

  it("uses the latest refresh token when tokens rotate", async () => {
    const bearer = await bearerOf(heldSession({ accessExpiresAt: Date.now() - 1, refreshToken: "r0" }));
    for (const turn of [1, 2, 3]) {
      spotify.answers({ body: { access_token: `a${turn}`, refresh_token: `r${turn}`, expires_in: 3600 } });
      expect((await forwardedSession(await show(bearer)))?.accessToken).toBe(`a${turn}`);
      later(HOUR_MS);
    }
    const spent = spotify.asked().map(({ body }) => new URLSearchParams(body).get("refresh_token"));
    expect(spent).toEqual(["r0", "r1", "r2"]);
  });

  it("survives a store that lost its data, as long as Spotify does not rotate", async () => {
    const session = heldSession({ accessExpiresAt: Date.now() - 1 });
    const bearer = await bearerOf(session);
    spotify.answers({ body: { access_token: "fresh", expires_in: 3600 } });
    await show(bearer);
    await store.deleteByPrefix("user:");
    spotify.answers({ body: { access_token: "again", expires_in: 3600 } });
    expect((await forwardedSession(await show(bearer)))?.accessToken).toBe("again");
  });

  it("is kept on a transient failure of Spotify", async () => {
    spotify.answers({ status: 503 });
    const session = heldSession({ accessExpiresAt: Date.now() - 1 });
    expect((await forwardedSession(await show(await bearerOf(session))))?.sid).toBe(session.sid);
  });
});

describe("a renewed bearer", () => {
  it("is replaced by one for another day, and stays valid for a minute", async () => {
    const session = heldSession();
    const first = await bearerOf(session);
    const opened = await openBearer(first);
    if (!opened) throw new Error("no bearer");
    later(HOUR_MS);
    const second = await renewBearer(opened, session);
    expect(second.expiresAt).toBe(Date.now() + DAY_MS);
    expect((await openBearer(second.bearer))?.origin).toBe(CROSS_ORIGIN);
    expect((await show(first)).status).toBe(200);
    // Renewing the old one again must not extend it.
    later(40_000);
    await renewBearer(opened, session);
    later(40_000);
    expect(await refusalOf(await show(first))).toEqual([401, "revoked_bearer"]);
    expect((await show(second.bearer)).status).toBe(200);
    await revokeSession(session);
    expect(await refusalOf(await show(second.bearer))).toEqual([401, "revoked_bearer"]);
  });

  it("can be renewed 30 times a minute and no more", async () => {
    const session = heldSession();
    const opened = await openBearer(await bearerOf(session));
    if (!opened) throw new Error("no bearer");
    later(0);
    for (let turn = 1; turn <= 30; turn++) await renewBearer(opened, session);
    await expect(renewBearer(opened, session)).rejects.toMatchObject({ code: "too_many" });
  });
});

describe("a preflight request", () => {
  it("allows only a listed origin, for every path of the JSON API", async () => {
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

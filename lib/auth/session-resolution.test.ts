import "@/lib/testing/next-mocks";
import { encode } from "next-auth/jwt";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import { SECRETS } from "@/lib/testing/stub-env";
import { DAY_MS, MINUTE_MS } from "@/lib/time";
import { store } from "../store";
import { decryptSession, encryptSession, type Session, sessionCookieName } from "./session-cookie";
import { resolveSession } from "./session-lifecycle";
import { consentEndsAt, revokeSession } from "./session-validity";

vi.mock("next-auth/jwt", async (importOriginal) => {
  const original = await importOriginal<typeof import("next-auth/jwt")>();
  return { ...original, encode: vi.fn(original.encode) };
});

const REFUSED = { status: 400, body: { error: "invalid_grant" } };
const GOOD = { body: { access_token: "fresh", refresh_token: "rotated", expires_in: 3600 } };

function resolveCookie(value: string | undefined) {
  const get = (name: string) => (name === sessionCookieName() && value !== undefined ? { value } : undefined);
  return resolveSession({ get });
}

async function resolveWith(change: Partial<Session> = {}) {
  return resolveCookie(await encryptSession(makeSession(change)));
}

/** Returns the session in the browser's cookie afterwards. */
async function sessionIn(cookie: string | null | undefined): Promise<Session | null> {
  return decryptSession(cookie ?? undefined);
}

beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
});

afterEach(async () => {
  vi.useRealTimers();
  vi.mocked(encode).mockReset();
  await store.delete("pause:accounts");
});

describe("a request", () => {
  it("without a cookie is signed out, and sets none", async () => {
    expect(await resolveCookie(undefined)).toEqual({ signedIn: false });
  });

  it("with nothing due sets no cookie and makes no call", async () => {
    expect(await resolveWith()).toEqual({ signedIn: true, check: expect.anything() });
    expect(spotify.asked()).toHaveLength(0);
  });

  it("updates the last use once an hour, without a call to Spotify", async () => {
    expect(await resolveWith({ lastSeenAt: Date.now() - 59 * MINUTE_MS })).toEqual({
      signedIn: true,
      check: expect.anything(),
    });
    const before = Date.now();
    const resolution = await resolveWith({ lastSeenAt: before - 61 * MINUTE_MS, generation: 3, uid: "me" });
    expect(resolution.signedIn).toBe(true);
    const session = await sessionIn(resolution.cookie);
    expect(session?.lastSeenAt).toBeGreaterThanOrEqual(before);
    expect(session).toMatchObject({ uid: "me", generation: 3, renewedAt: null });
    expect(spotify.asked()).toHaveLength(0);
  });

  it.each(["", "damaged", "a.b.c.d.e", "e30.b.c.d.e"])(
    "with the cookie %j, which may be another app's, leaves it",
    async (cookie) => {
      expect(await resolveCookie(cookie)).toEqual({ signedIn: false, cookie: undefined });
    },
  );

  it("with a session sealed by another secret leaves it", async () => {
    const options = { token: makeSession(), secret: SECRETS[1], salt: "tonearm.session" };
    expect(await resolveCookie(await encode(options))).toEqual({ signedIn: false, cookie: undefined });
  });

  it("with a damaged or expired session that a listed secret sealed deletes it without a reason", async () => {
    const sealed = await encryptSession(makeSession());
    const options = { token: makeSession(), secret: SECRETS[0], salt: "tonearm.session", maxAge: -60 };
    for (const cookie of [sealed.slice(0, -9), await encode(options)])
      expect(await resolveCookie(cookie)).toEqual({ signedIn: false, cookie: null });
  });

  it("with a signed-out session gives that reason, and leaves the cookie a new login may have set", async () => {
    const session = makeSession();
    await revokeSession(session);
    expect(await resolveCookie(await encryptSession(session))).toEqual({
      signedIn: false,
      reason: "signed_out",
    });
  });

  it("with an idle session deletes it and gives that reason", async () => {
    const resolution = await resolveWith({ lastSeenAt: Date.now() - 31 * DAY_MS });
    expect(resolution).toEqual({ signedIn: false, cookie: null, reason: "idle" });
  });

  it("with a cookie unused for 2 months still gives the reason", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const cookie = await encryptSession(makeSession());
    vi.setSystemTime(Date.now() + 60 * DAY_MS);
    const resolution = await resolveCookie(cookie);
    expect(resolution).toEqual({ signedIn: false, cookie: null, reason: "idle" });
  });

  it("after the end of the consent deletes the cookie and gives that reason, without a call to Spotify", async () => {
    const resolution = await resolveWith({ consentAt: Date.now() - 190 * DAY_MS, accessExpiresAt: 0 });
    expect(resolution).toEqual({ signedIn: false, cookie: null, reason: "consent_ended" });
    expect(spotify.asked()).toHaveLength(0);
  });
});

describe("a request with a refresh due", () => {
  it("returns the refreshed session", async () => {
    spotify.answers(GOOD);
    const session = makeSession({ accessExpiresAt: Date.now() - 1 });
    const resolution = await resolveCookie(await encryptSession(session));
    expect(resolution.signedIn).toBe(true);
    expect(await sessionIn(resolution.cookie)).toMatchObject({
      sid: session.sid,
      accessToken: "fresh",
      refreshToken: "rotated",
      generation: 1,
    });
  });

  it("makes one token call for 50 requests with the same cookie", async () => {
    spotify.answers(GOOD, REFUSED);
    const cookie = await encryptSession(makeSession({ accessExpiresAt: Date.now() - 1 }));
    const resolutions = await Promise.all(Array.from({ length: 50 }, () => resolveCookie(cookie)));
    expect(resolutions.every(({ signedIn }) => signedIn)).toBe(true);
    expect(spotify.asked()).toHaveLength(1);
    expect((await sessionIn((await resolveCookie(cookie)).cookie))?.accessToken).toBe("fresh");
    expect(spotify.asked()).toHaveLength(1);
  });

  it.each([
    ["breaks", "reset", "transient"],
    ["responds with 503", { status: 503 }, "transient"],
    ["rejects the app's credentials", { status: 400, body: { error: "invalid_client" } }, "operator"],
  ] as const)("leaves the session unchanged when Spotify %s", async (_, reply, failure) => {
    spotify.answers(reply);
    expect(await resolveWith({ accessExpiresAt: Date.now() - 1 })).toEqual({ signedIn: true, failure });
  });

  it("ends the session when Spotify refused twice, with the reason revoked", async () => {
    spotify.answers(REFUSED);
    expect(await resolveWith({ accessExpiresAt: Date.now() - 1 })).toEqual({
      signedIn: false,
      cookie: null,
      reason: "revoked",
    });
    expect(spotify.asked()).toHaveLength(2);
  });

  it("gives the end of the consent as reason when Spotify refuses on its last day", async () => {
    spotify.answers(REFUSED);
    vi.useFakeTimers({ toFake: ["Date"] });
    const session = makeSession({ accessExpiresAt: Date.now() - 1 });
    vi.setSystemTime(consentEndsAt(session.consentAt) - 23 * 60 * MINUTE_MS);
    const resolution = await resolveWith({ ...session, lastSeenAt: Date.now() });
    expect(resolution.reason).toBe("consent_ended");
  });

  it("leaves the cookie that a new login may have set when the user signed out during the refresh", async () => {
    const session = makeSession({ accessExpiresAt: Date.now() - 1 });
    spotify.answers(async () => {
      await revokeSession(session);
      return GOOD;
    });
    expect(await resolveCookie(await encryptSession(session))).toEqual({
      signedIn: false,
      reason: "signed_out",
    });
  });

  it("keeps the session and its cookie when the refreshed one cannot be sealed", async () => {
    spotify.answers(GOOD);
    const session = makeSession({ accessExpiresAt: Date.now() - 1 });
    const cookie = await encryptSession(session);
    vi.mocked(encode).mockRejectedValue(new Error("no secret"));
    expect(await resolveCookie(cookie)).toEqual({ signedIn: true, cookie: undefined });
  });

  it("does not end the session on an internal error", async () => {
    const cookie = await encryptSession(makeSession({ accessExpiresAt: Date.now() - 1 }));
    spotify.answers(GOOD);
    vi.spyOn(store, "acquire").mockRejectedValue(new Error("the store is gone"));
    expect(await resolveCookie(cookie)).toEqual({ signedIn: true, failure: "transient" });
  });
});

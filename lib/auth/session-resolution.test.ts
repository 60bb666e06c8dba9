import "@/lib/testing/next-mocks";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import { store } from "../store";
import { decryptSession, encryptSession, type Session } from "./session-cookie";
import { resolveSession } from "./session-resolution";
import { revokeSession } from "./session-revocation";
import { consentEndsAt } from "./session-validity";

const MINUTE = 60_000;
const REFUSED = { status: 400, body: { error: "invalid_grant" } };
const GOOD = { body: { access_token: "fresh", refresh_token: "rotated", expires_in: 3600 } };

async function visitWith(change: Partial<Session> = {}) {
  return resolveSession(await encryptSession(makeSession(change)));
}

/** What the browser would hold afterwards. */
async function kept(cookie: string | null | undefined): Promise<Session | null> {
  return decryptSession(cookie ?? undefined);
}

beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
});

afterEach(async () => {
  vi.useRealTimers();
  await store.delete("pause:accounts");
});

describe("a visit", () => {
  it("without a cookie is a stranger's, and sets none", async () => {
    expect(await resolveSession(undefined)).toEqual({ signedIn: false });
  });

  it("with nothing due sets no cookie and asks nobody", async () => {
    expect(await visitWith()).toEqual({ signedIn: true });
    expect(spotify.asked()).toHaveLength(0);
  });

  it("notes once an hour that the session is in use, without asking Spotify", async () => {
    expect(await visitWith({ lastSeenAt: Date.now() - 59 * MINUTE })).toEqual({ signedIn: true });
    const before = Date.now();
    const visit = await visitWith({ lastSeenAt: before - 61 * MINUTE, generation: 3, uid: "me" });
    expect(visit.signedIn).toBe(true);
    const session = await kept(visit.cookie);
    expect(session?.lastSeenAt).toBeGreaterThanOrEqual(before);
    expect(session).toMatchObject({ uid: "me", generation: 3, renewedAt: null });
    expect(spotify.asked()).toHaveLength(0);
  });

  it.each(["", "damaged", "a.b.c.d.e"])(
    "with the cookie %j takes it away and gives no reason",
    async (cookie) => {
      expect(await resolveSession(cookie)).toEqual({ signedIn: false, cookie: null, reason: undefined });
    },
  );

  it("with a session that was signed out says so, and leaves the cookie a new login may have set", async () => {
    const session = makeSession();
    await revokeSession(session);
    expect(await resolveSession(await encryptSession(session))).toEqual({
      signedIn: false,
      reason: "signed_out",
    });
  });

  it("with a session unused for too long takes it away and says so", async () => {
    const visit = await visitWith({ lastSeenAt: Date.now() - 31 * 24 * 60 * MINUTE });
    expect(visit).toEqual({ signedIn: false, cookie: null, reason: "idle" });
  });

  it("with a cookie unused for two months still knows why", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const cookie = await encryptSession(makeSession());
    vi.setSystemTime(Date.now() + 60 * 24 * 60 * MINUTE);
    const visit = await resolveSession(cookie);
    expect(visit).toEqual({ signedIn: false, cookie: null, reason: "idle" });
  });

  it("after the consent's end takes the cookie away and says so, without asking Spotify", async () => {
    const visit = await visitWith({ consentAt: Date.now() - 190 * 24 * 60 * MINUTE, accessExpiresAt: 0 });
    expect(visit).toEqual({ signedIn: false, cookie: null, reason: "consent_ended" });
    expect(spotify.asked()).toHaveLength(0);
  });
});

describe("a visit with a renewal due", () => {
  it("carries the renewed session away", async () => {
    spotify.answers(GOOD);
    const session = makeSession({ accessExpiresAt: Date.now() - 1 });
    const visit = await resolveSession(await encryptSession(session));
    expect(visit.signedIn).toBe(true);
    expect(await kept(visit.cookie)).toMatchObject({
      sid: session.sid,
      accessToken: "fresh",
      refreshToken: "rotated",
      generation: 1,
    });
  });

  it("makes one token call for 50 requests with the same cookie", async () => {
    spotify.answers(GOOD, REFUSED);
    const cookie = await encryptSession(makeSession({ accessExpiresAt: Date.now() - 1 }));
    const visits = await Promise.all(Array.from({ length: 50 }, () => resolveSession(cookie)));
    expect(visits.every(({ signedIn }) => signedIn)).toBe(true);
    expect(spotify.asked()).toHaveLength(1);
    expect((await kept((await resolveSession(cookie)).cookie))?.accessToken).toBe("fresh");
    expect(spotify.asked()).toHaveLength(1);
  });

  it.each([
    ["breaks", "reset"],
    ["answers 503", { status: 503 }],
    ["does not accept the app's credentials", { status: 400, body: { error: "invalid_client" } }],
  ] as const)("leaves the session as it is when Spotify %s", async (_, reply) => {
    spotify.answers(reply);
    expect(await visitWith({ accessExpiresAt: Date.now() - 1 })).toEqual({
      signedIn: true,
      cookie: undefined,
    });
  });

  it("ends the session when Spotify refused twice, and says that the access was revoked", async () => {
    spotify.answers(REFUSED);
    expect(await visitWith({ accessExpiresAt: Date.now() - 1 })).toEqual({
      signedIn: false,
      cookie: null,
      reason: "revoked",
    });
    expect(spotify.asked()).toHaveLength(2);
  });

  it("says that the consent ended when Spotify refuses on the last day before that", async () => {
    spotify.answers(REFUSED);
    vi.useFakeTimers({ toFake: ["Date"] });
    const session = makeSession({ accessExpiresAt: Date.now() - 1 });
    vi.setSystemTime(consentEndsAt(session.consentAt) - 23 * 60 * MINUTE);
    const visit = await visitWith({ ...session, lastSeenAt: Date.now() });
    expect(visit.reason).toBe("consent_ended");
  });

  it("ends nobody's session because of a fault of this app", async () => {
    const cookie = await encryptSession(makeSession({ accessExpiresAt: Date.now() - 1 }));
    spotify.answers(GOOD);
    vi.spyOn(store, "acquire").mockRejectedValue(new Error("the store is gone"));
    expect(await resolveSession(cookie)).toEqual({ signedIn: true, cookie: undefined });
  });
});

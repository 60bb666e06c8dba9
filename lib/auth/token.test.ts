import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SECRETS, stubEnvironment } from "@/lib/testing/environment";
import { makeSession } from "@/lib/testing/session";
import { endSession } from "./endings";
import { consentEndsAt, IDLE_LIMIT, openSession, sealSession, sessionEnd } from "./token";

const DAY = 86_400_000;

/** The same module in a process with other secrets, or another address. */
async function underOther(environment: Record<string, string>) {
  vi.resetModules();
  stubEnvironment(environment);
  return import("./token");
}

afterEach(() => {
  vi.resetModules();
  stubEnvironment();
});

describe("a session cookie", () => {
  it("gives back what was sealed, and nothing more", async () => {
    const session = makeSession({ renewedAt: 5, generation: 7 });
    expect(await openSession(await sealSession(session))).toEqual(session);
  });

  it("fits into one cookie with tokens as long as Spotify's", async () => {
    const sealed = await sealSession(makeSession({ generation: 100_000 }));
    const cookie = `__Host-tonearm.session=${sealed}; Path=/; Max-Age=2592000; HttpOnly; Secure; SameSite=Lax`;
    expect(cookie.length).toBeLessThan(4096);
  });

  it("shows nothing of the tokens", async () => {
    const session = makeSession();
    const sealed = await sealSession(session);
    const shown = sealed.split(".").map((part) => Buffer.from(part, "base64url").toString("latin1"));
    for (const text of [sealed, ...shown]) {
      expect(text).not.toContain(session.refreshToken.slice(0, 12));
      expect(text).not.toContain(session.sid);
    }
  });

  it("means signed out when damaged anywhere, never an error", async () => {
    const sealed = await sealSession(makeSession());
    for (let at = 0; at < sealed.length; at += 37) {
      const other = sealed[at] === "A" ? "Q" : "A";
      const damaged = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
      expect(await openSession(damaged), `changed at ${at}`).toBeNull();
      expect(await openSession(sealed.slice(0, at)), `cut at ${at}`).toBeNull();
    }
  });

  it.each([undefined, "", ".", "....", "null", "{}", "a".repeat(5000), "é%00\u0001"])(
    "means signed out when it is %j",
    async (cookie) => {
      expect(await openSession(cookie)).toBeNull();
    },
  );

  it("means signed out when sealed with a secret that is not listed", async () => {
    const stranger = await underOther({ AUTH_SECRET: SECRETS[1] });
    expect(await openSession(await stranger.sealSession(makeSession()))).toBeNull();
  });

  it("is opened with every listed secret and sealed with the first", async () => {
    const session = makeSession();
    const old = await sealSession(session);
    const rotated = await underOther({ AUTH_SECRET: `${SECRETS[1]},${SECRETS[0]}` });
    expect(await rotated.openSession(old)).toEqual(session);
    const sealed = await rotated.sealSession(session);
    expect(await openSession(sealed)).toBeNull();
    const after = await underOther({ AUTH_SECRET: SECRETS[1] });
    expect(await after.openSession(sealed)).toEqual(session);
  });

  it("is not taken from another kind of cookie or another address", async () => {
    const secure = await underOther({ AUTH_URL: "https://music.example.com" });
    expect(secure.sessionCookieName()).toBe("__Host-tonearm.session");
    expect(await openSession(await secure.sealSession(makeSession()))).toBeNull();
  });

  it("means signed out when something is missing from it", async () => {
    const { refreshToken: _, ...rest } = makeSession();
    const { encode } = await import("next-auth/jwt");
    const sealed = await encode({ token: rest, secret: [SECRETS[0]], salt: "tonearm.session" });
    expect(await openSession(sealed)).toBeNull();
  });
});

describe("sessionEnd", () => {
  it("lets a session live through 30 days unused and no longer", async () => {
    const session = makeSession();
    expect(await sessionEnd(session, session.lastSeenAt + IDLE_LIMIT)).toBeNull();
    expect(await sessionEnd(session, session.lastSeenAt + IDLE_LIMIT + 1)).toBe("idle");
  });

  it("ends a session with its consent, however often it was used", async () => {
    const consentAt = Date.UTC(2026, 0, 15);
    const end = Date.UTC(2026, 6, 15);
    const session = makeSession({ consentAt, lastSeenAt: end });
    expect(await sessionEnd(session, end)).toBeNull();
    expect(await sessionEnd(session, end + 1)).toBe("consent_ended");
  });

  it("knows an ended session by its id, and only that one", async () => {
    const [ended, other] = [makeSession(), makeSession()];
    await endSession(ended);
    expect(await sessionEnd(ended)).toBe("signed_out");
    expect(await sessionEnd({ ...ended, generation: 9 })).toBe("signed_out");
    expect(await sessionEnd(other)).toBeNull();
  });

  describe("with time", () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it("remembers an ended session for as long as any copy of its cookie could be opened", async () => {
      const session = makeSession();
      await endSession(session);
      vi.advanceTimersByTime(IDLE_LIMIT);
      expect(await sessionEnd({ ...session, lastSeenAt: Date.now() })).toBe("signed_out");
    });
  });
});

describe("consentEndsAt", () => {
  it.each([
    ["2026-01-15T08:30:00Z", "2026-07-15T08:30:00Z"],
    ["2026-08-31T12:00:00Z", "2027-02-28T12:00:00Z"],
    ["2027-08-31T12:00:00Z", "2028-02-29T12:00:00Z"],
    ["2026-08-28T12:00:00Z", "2027-02-28T12:00:00Z"],
    ["2026-03-31T23:59:59Z", "2026-09-30T23:59:59Z"],
    ["2026-12-31T00:00:00Z", "2027-06-30T00:00:00Z"],
  ])("of %s is %s: six calendar months and never a day more", (given, end) => {
    expect(new Date(consentEndsAt(Date.parse(given))).toISOString()).toBe(new Date(end).toISOString());
  });

  it("never falls into the seventh month", () => {
    for (let at = Date.UTC(2026, 0, 1, 12); at < Date.UTC(2029, 0, 1); at += DAY) {
      const given = new Date(at);
      const end = new Date(consentEndsAt(at));
      const months =
        (end.getUTCFullYear() - given.getUTCFullYear()) * 12 + end.getUTCMonth() - given.getUTCMonth();
      expect(months, given.toISOString()).toBe(6);
    }
  });
});

import "@/lib/testing/stub-env";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { DAY_MS } from "@/lib/time";
import { IDLE_TIMEOUT_MS } from "./session-cookie";
import { consentEndsAt, revokeSession, sessionExpiry } from "./session-validity";

describe("sessionExpiry", () => {
  it("keeps a session valid for 30 days without use and no longer", async () => {
    const session = makeSession();
    expect(await sessionExpiry(session, session.lastSeenAt + IDLE_TIMEOUT_MS)).toBeNull();
    expect(await sessionExpiry(session, session.lastSeenAt + IDLE_TIMEOUT_MS + 1)).toBe("idle");
  });

  it("ends a session with its consent, regardless of its use", async () => {
    const consentAt = Date.UTC(2026, 0, 15);
    const end = Date.UTC(2026, 6, 15);
    const session = makeSession({ consentAt, lastSeenAt: end });
    expect(await sessionExpiry(session, end)).toBeNull();
    expect(await sessionExpiry(session, end + 1)).toBe("consent_ended");
  });

  it("recognizes a revoked session by its id, and only that one", async () => {
    const [ended, other] = [makeSession(), makeSession()];
    await revokeSession(ended);
    expect(await sessionExpiry(ended)).toBe("signed_out");
    expect(await sessionExpiry({ ...ended, generation: 9 })).toBe("signed_out");
    expect(await sessionExpiry(other)).toBeNull();
  });

  describe("after time has passed", () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it("recognizes a revoked session for as long as any copy of its cookie can be valid", async () => {
      const session = makeSession();
      await revokeSession(session);
      vi.advanceTimersByTime(IDLE_TIMEOUT_MS);
      expect(await sessionExpiry({ ...session, lastSeenAt: Date.now() })).toBe("signed_out");
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
  ])("for %s returns %s: 6 calendar months and never a day more", (given, end) => {
    expect(new Date(consentEndsAt(Date.parse(given))).toISOString()).toBe(new Date(end).toISOString());
  });

  it("never returns a date in the seventh month", () => {
    for (let at = Date.UTC(2026, 0, 1, 12); at < Date.UTC(2029, 0, 1); at += DAY_MS) {
      const given = new Date(at);
      const end = new Date(consentEndsAt(at));
      const months =
        (end.getUTCFullYear() - given.getUTCFullYear()) * 12 + end.getUTCMonth() - given.getUTCMonth();
      expect(months, given.toISOString()).toBe(6);
    }
  });
});

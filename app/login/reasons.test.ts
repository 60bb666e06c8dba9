import { describe, expect, it } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { reasonText, retryMoment } from "./reasons";

const t = translator("en", "loginReasons");

const REASONS = [
  "cancelled",
  "missing_code",
  "state",
  "not_invited",
  "owner_not_premium",
  "unavailable",
  "rate_limited",
  "refused",
  "misconfigured",
  "revoked",
  "idle",
  "consent_ended",
  "signed_out",
  "signed_out_everywhere",
  "disconnected",
  "error",
];

describe("reasonWords", () => {
  it.each(REASONS)("says why in whole sentences: %s", (reason) => {
    const words = reasonText(reason, t);

    expect(words?.title).toMatch(/^[A-Z].{8,50}\.$/);
    expect(words?.sentence).toMatch(/^[A-Z].{12,}\.$/);
    expect(`${words?.title} ${words?.sentence}`).not.toMatch(/[!_]|sorry|oops/i);
  });

  it.each(["", "nonsense", "toString", "__proto__", undefined, null, ["idle"], "<b>hello</b>"])(
    "gives nothing for an unknown reason: %s",
    (reason) => {
      expect(reasonText(reason, t)).toBeNull();
    },
  );
});

describe("retryMoment", () => {
  const now = Date.UTC(2026, 10, 23);

  it("believes a moment soon to come", () => {
    expect(retryMoment(String(now + 60_000), now)).toBe(now + 60_000);
  });

  it.each([String(now - 1), String(now + 3 * 86_400_000), "soon", "", undefined, ["1"], "9".repeat(30)])(
    "does not believe %s",
    (text) => {
      expect(retryMoment(text, now)).toBeNull();
    },
  );
});

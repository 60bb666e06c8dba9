import { describe, expect, it } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { reasonText, retryMoment } from "./reasons";

const t = translator("en", "loginReasons");

const REASONS = [
  "cancelled",
  "missing_code",
  "state",
  "cookies",
  "issuer",
  "not_invited",
  "owner_not_premium",
  "unavailable",
  "rate_limited",
  "refused",
  "busy",
  "misconfigured",
  "revoked",
  "idle",
  "consent_ended",
  "signed_out",
  "signed_out_everywhere",
  "disconnected",
  "error",
];

describe("reasonText", () => {
  it.each(REASONS)("states the reason in full sentences: %s", (reason) => {
    const text = reasonText(reason, t);

    expect(text?.title).toMatch(/^[A-Z].{8,50}\.$/);
    expect(text?.sentence).toMatch(/^[A-Z].{12,}\.$/);
    expect(`${text?.title} ${text?.sentence}`).not.toMatch(/[!_]|sorry|oops/i);
  });

  it.each(["", "nonsense", "toString", "__proto__", undefined, null, ["idle"], "<b>hello</b>"])(
    "returns nothing for an unknown reason: %s",
    (reason) => {
      expect(reasonText(reason, t)).toBeNull();
    },
  );
});

describe("retryMoment", () => {
  const now = Date.UTC(2026, 10, 23);

  it("accepts a time in the near future", () => {
    expect(retryMoment(String(now + 60_000), now)).toBe(now + 60_000);
  });

  it.each([String(now - 1), String(now + 3 * 86_400_000), "soon", "", undefined, ["1"], "9".repeat(30)])(
    "does not accept %s",
    (text) => {
      expect(retryMoment(text, now)).toBeNull();
    },
  );
});

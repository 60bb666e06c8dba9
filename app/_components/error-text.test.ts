import { describe, expect, it } from "vitest";
import type { ErrorViewCode } from "@/lib/api/types";
import { translator } from "@/lib/i18n/translator";
import { errorText } from "./error-text";

const steps: Record<ErrorViewCode, string> = {
  unauthorized: "retry",
  not_invited: "retry",
  owner_not_premium: "retry",
  forbidden_contents: "none",
  missing_scope: "allow",
  premium_required: "none",
  no_active_device: "retry",
  playlist_full: "none",
  restricted: "none",
  not_found: "none",
  rate_limited: "retry",
  quota_exceeded: "retry",
  unavailable: "retry",
  renewing: "retry",
  misconfigured: "retry",
  invalid_response: "retry",
  unconfirmed: "none",
  internal: "retry",
};
const codes = Object.keys(steps).filter((code): code is ErrorViewCode => code in steps);

const t = translator("en", "failures");

describe("failureWords", () => {
  it.each(codes)("says what happened, in whole sentences, and what helps: %s", (code) => {
    const { title, sentence, step } = errorText(t, code, "top");

    expect(title).toMatch(/^[A-Z].{10,60}\.$/);
    expect(sentence).toMatch(/^[A-Z].{15,}\.$/);
    expect(`${title} ${sentence}`).not.toMatch(/[!_]|sorry|oops|\d/i);
    expect(step).toBe(steps[code]);
  });

  it("gives every code its own title", () => {
    expect(new Set(codes.map((code) => errorText(t, code).title)).size).toBe(codes.length);
  });

  it("names the feature that is not allowed", () => {
    expect(errorText(t, "missing_scope", "playlists").title).toBe(
      "Tonearm needs permission to see your playlists.",
    );
    expect(errorText(t, "missing_scope", "recent").title).toBe(
      "Tonearm needs permission to see your recent plays.",
    );
  });

  it("offers a new login where the missing permission has no name", () => {
    expect(errorText(t, "missing_scope").step).toBe("reconnect");
  });
});

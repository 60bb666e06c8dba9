import { describe, expect, it } from "vitest";
import type { ErrorViewCode } from "@/lib/api/types";
import { ApiClientError, type ApiErrorCode } from "@/lib/client/api-client";
import { translator } from "@/lib/i18n/translator";
import { errorText, mutationErrorText } from "./error-text";

const steps: Record<ErrorViewCode, string> = {
  unauthorized: "retry",
  not_invited: "retry",
  owner_not_premium: "retry",
  forbidden_contents: "none",
  missing_scope: "allow",
  premium_required: "none",
  no_active_device: "retry",
  device_gone: "none",
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
  refused: "none",
  internal: "retry",
};
const codes = Object.keys(steps).filter((code): code is ErrorViewCode => code in steps);

const t = translator("en", "failures");

describe("errorText", () => {
  it.each(codes)("states what happened, in full sentences, and what helps: %s", (code) => {
    const { title, sentence, step } = errorText(t, code, "top");

    expect(title).toMatch(/^[A-Z].{10,60}\.$/);
    expect(sentence).toMatch(/^[A-Z].{15,}\.$/);
    expect(`${title} ${sentence}`).not.toMatch(/[!_]|sorry|oops|\d/i);
    expect(step).toBe(steps[code]);
  });

  it("gives every code its own title", () => {
    expect(new Set(codes.map((code) => errorText(t, code).title)).size).toBe(codes.length);
  });

  it("names the feature without permission", () => {
    expect(errorText(t, "missing_scope", "playlists").title).toBe(
      "Tonearm needs permission to see your playlists.",
    );
    expect(errorText(t, "missing_scope", "recent").title).toBe(
      "Tonearm needs permission to see your recent plays.",
    );
  });

  it("offers a new login if the missing permission has no name", () => {
    expect(errorText(t, "missing_scope").step).toBe("reconnect");
  });
});

const error = (code: ApiErrorCode) => new ApiClientError(400, { code, message: "", requestId: "r1" });

describe("the text for a change that failed", () => {
  it("asks for the missing permission", () => {
    const { title, step } = mutationErrorText(t, error("missing_scope"), "editLibrary");
    expect([title, step]).toEqual(["Tonearm needs permission to change your library.", "allow"]);
  });

  it("covers the codes that only mutations return", () => {
    expect(mutationErrorText(t, error("too_many")).step).toBe("retry");
    expect(mutationErrorText(t, error("changed")).title).toBe("This playlist was changed somewhere else.");
  });

  it("does not offer to retry a change that may have been applied already", () => {
    expect(mutationErrorText(t, error("unconfirmed"), "editLibrary").step).toBe("none");
  });

  it("blames nobody else for an error in the page itself", () => {
    expect(mutationErrorText(t, new TypeError("undefined")).title).toBe("Something went wrong on our side.");
  });
});

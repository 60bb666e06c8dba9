import { describe, expect, it } from "vitest";
import { ApiClientError, type ApiErrorCode } from "@/lib/client/api-client-error";
import { translator } from "@/lib/i18n/translator";
import { mutationErrorText } from "./mutation-error-text";

const t = translator("en", "failures");

const error = (code: ApiErrorCode) => new ApiClientError(400, { code, message: "", requestId: "r1" });

describe("the words on a change that was not made", () => {
  it("ask for the permission that is missing", () => {
    const { title, step } = mutationErrorText(t, error("missing_scope"), "editLibrary");
    expect([title, step]).toEqual(["Tonearm needs permission to change your library.", "allow"]);
  });

  it("know what only changes are answered with", () => {
    expect(mutationErrorText(t, error("too_many")).step).toBe("retry");
    expect(mutationErrorText(t, error("changed")).title).toBe("This playlist was changed somewhere else.");
  });

  it("do not offer to try again what may have happened already", () => {
    expect(mutationErrorText(t, error("unconfirmed"), "editLibrary").step).toBe("none");
  });

  it("blame nobody else for what broke in the page itself", () => {
    expect(mutationErrorText(t, new TypeError("undefined")).title).toBe("Something went wrong on our side.");
  });
});

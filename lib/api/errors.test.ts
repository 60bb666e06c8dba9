import "@/lib/testing/stub-env";
import { describe, expect, it, vi } from "vitest";
import { SpotifyError } from "../spotify/errors";
import { toErrorBody, toErrorView } from "./errors";

describe("toErrorView", () => {
  it("converts a wait to a time", () => {
    vi.useFakeTimers({ now: 1_000_000 });
    const error = new SpotifyError("rate_limited", { retryAfter: 12 });
    expect(toErrorView(error, "r1")).toEqual({ code: "rate_limited", retryAt: 1_012_000, requestId: "r1" });
    vi.useRealTimers();
  });
});

describe("toErrorBody", () => {
  it("works without a request id", () => {
    expect(toErrorBody(new SpotifyError("not_found"), "").body.error.requestId).toBe("");
  });
});

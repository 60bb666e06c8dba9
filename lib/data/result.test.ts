import "@/lib/testing/stub-env";
import { notFound, redirect } from "next/navigation";
import { describe, expect, it, vi } from "vitest";
import { SpotifyError } from "../spotify/errors";
import { toErrorView, toResult } from "./result";

vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-request-id": "r1" }) }));

describe("settle", () => {
  it("gives a region its matter", async () => {
    const aged = { value: ["a"], asOf: 5, stale: true };
    expect(await toResult(Promise.resolve(aged))).toEqual({ ok: true, ...aged });
  });

  it("gives a region the reason instead, with the request's id, and never throws", async () => {
    expect(await toResult(Promise.reject(new SpotifyError("missing_scope")))).toEqual({
      ok: false,
      failure: { code: "missing_scope", retryAt: null, requestId: "r1" },
    });
    expect(await toResult(Promise.reject(new Error("hunter2")))).toEqual({
      ok: false,
      failure: { code: "internal", retryAt: null, requestId: "r1" },
    });
  });

  it("lets Next's own signals through", async () => {
    const signals = [() => redirect("/login"), () => notFound()];
    for (const signal of signals)
      await expect(toResult(Promise.resolve().then(signal))).rejects.toThrow(/NEXT_/);
  });
});

describe("toFailure", () => {
  it("turns a wait into a moment", () => {
    vi.useFakeTimers({ now: 1_000_000 });
    const error = new SpotifyError("rate_limited", { retryAfter: 12 });
    expect(toErrorView(error, "r1")).toEqual({ code: "rate_limited", retryAt: 1_012_000, requestId: "r1" });
    vi.useRealTimers();
  });
});

import "@/lib/testing/stub-env";
import { notFound, redirect } from "next/navigation";
import { describe, expect, it, vi } from "vitest";
import { SpotifyError } from "../spotify/errors";
import { toResult } from "./result";

vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-request-id": "r1" }) }));

describe("toResult", () => {
  it("returns the value of a section", async () => {
    const aged = { value: ["a"], asOf: 5, stale: true };
    expect(await toResult(Promise.resolve(aged))).toEqual({ ok: true, ...aged });
  });

  it("returns the error with the request id, and never throws", async () => {
    expect(await toResult(Promise.reject(new SpotifyError("missing_scope")))).toEqual({
      ok: false,
      failure: { code: "missing_scope", retryAt: null, requestId: "r1" },
    });
    expect(await toResult(Promise.reject(new Error("hunter2")))).toEqual({
      ok: false,
      failure: { code: "internal", retryAt: null, requestId: "r1" },
    });
  });

  it("rethrows Next's own signals", async () => {
    const signals = [() => redirect("/login"), () => notFound()];
    for (const signal of signals)
      await expect(toResult(Promise.resolve().then(signal))).rejects.toThrow(/NEXT_/);
  });
});

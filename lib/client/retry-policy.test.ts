import { afterEach, describe, expect, it, vi } from "vitest";
import { ApiClientError } from "./api-client-error";
import { retryDelay, retryPolicy } from "./retry-policy";

function failed(status: number, retryAfter?: number): ApiClientError {
  return new ApiClientError(status, { code: "unavailable", message: "", requestId: "", retryAfter });
}

describe("retryDelay", () => {
  it("waits as long as it is told", () => {
    expect(retryDelay(failed(429, 12), 1)).toBe(12_000);
    expect(retryDelay(failed(503, 0), 1)).toBe(1000);
  });

  it("never asks again after a refusal", () => {
    for (const status of [400, 401, 403, 404, 409, 429]) expect(retryDelay(failed(status), 1)).toBeNull();
  });

  it("waits longer each time where no time is told, up to a minute", () => {
    expect([1, 2, 3, 20].map((attempt) => retryDelay(failed(502), attempt))).toEqual([
      2000, 4000, 8000, 60_000,
    ]);
  });

  it("leaves a wait of hours to the reader", () => {
    expect(retryDelay(failed(429, 3600), 1)).toBeNull();
  });
});

describe("a retry", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("comes when its time has come and the page is looked at", () => {
    vi.useFakeTimers();
    const page = Object.assign(new EventTarget(), { hidden: true });
    vi.stubGlobal("document", page);
    const revalidate = vi.fn();
    retryPolicy.onErrorRetry(failed(503, 12), "", null, revalidate, { retryCount: 1 });
    vi.advanceTimersByTime(60_000);
    expect(revalidate).not.toHaveBeenCalled();
    page.hidden = false;
    page.dispatchEvent(new Event("visibilitychange"));
    expect(revalidate).toHaveBeenCalledExactlyOnceWith({ retryCount: 1 });
  });
});

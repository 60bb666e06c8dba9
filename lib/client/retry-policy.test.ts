import { createElement, useState } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ApiClientError } from "./api-client";
import { backoffMsAfter, retryDelayMs, retryPolicy, useErrorBackoff } from "./retry-policy";

function failed(status: number, retryAfter?: number): ApiClientError {
  return new ApiClientError(status, { code: "unavailable", message: "", requestId: "", retryAfter });
}

describe("retryDelayMs", () => {
  it("waits as long as the error says", () => {
    expect(retryDelayMs(failed(429, 12), 1)).toBe(12_000);
    expect(retryDelayMs(failed(503, 0), 1)).toBe(1000);
  });

  it("never retries after a refusal", () => {
    for (const status of [400, 401, 403, 404, 409, 429]) expect(retryDelayMs(failed(status), 1)).toBeNull();
  });

  it("waits longer each time if no time is given, up to a minute", () => {
    expect([1, 2, 3, 20].map((attempt) => retryDelayMs(failed(502), attempt))).toEqual([
      2000, 4000, 8000, 60_000,
    ]);
  });

  it("leaves a wait of hours to the user", () => {
    expect(retryDelayMs(failed(429, 3600), 1)).toBeNull();
  });
});

describe("a retry", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("runs once its delay has passed and the page is visible", () => {
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

describe("the backoff after a failure", () => {
  it("ends just before the given time, so that a request at that time goes through", () => {
    expect(backoffMsAfter(failed(503, 12))).toBe(11_900);
  });

  it("lasts hours if hours are given", () => {
    expect(backoffMsAfter(failed(503, 79_892))).toBe(79_891_900);
  });

  it("lasts a minute after a refusal, and no longer than the first retry delay after a fault", () => {
    expect(backoffMsAfter(failed(403))).toBe(59_900);
    expect(backoffMsAfter(failed(502))).toBeLessThan(2_000);
  });
});

type Hold = ReturnType<typeof useErrorBackoff>;

/** Fails to fetch one key, then switches to another. */
function Turning({ begun, turned }: { begun: (hold: Hold) => void; turned: (hold: Hold) => void }) {
  const [key, setKey] = useState("one");
  const hold = useErrorBackoff(key);
  if (key === "other") turned(hold);
  else {
    begun(hold);
    setKey("other");
  }
  return null;
}

describe("an error backoff", () => {
  it("applies to the failed key, and no longer once another key is fetched", () => {
    const seen: boolean[] = [];
    const holds: Hold[] = [];
    function begun(hold: Hold): void {
      holds.push(hold);
      seen.push(hold.isPaused());
      hold.onError(failed(400));
      seen.push(hold.isPaused());
    }
    function turned(hold: Hold): void {
      seen.push(hold.isPaused(), ...holds.map(({ isPaused }) => isPaused()));
    }
    renderToStaticMarkup(createElement(Turning, { begun, turned }));
    expect(seen).toEqual([false, true, false, false]);
  });
});

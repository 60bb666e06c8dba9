import { createElement, useState } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { PlayerView } from "@/lib/api/types";
import { samplePlayer, song } from "@/lib/testing/player";
import { ApiClientError } from "./api-client-error";
import { backoffAfter, pollDelay, pollWhilePlaying, useErrorBackoff } from "./player-polling";

function failed(status: number, retryAfter?: number): ApiClientError {
  return new ApiClientError(status, { code: "unavailable", message: "", requestId: "", retryAfter });
}

describe("a hold after a failure", () => {
  it("ends just before the time told, so that whoever asks then is let through", () => {
    expect(backoffAfter(failed(503, 12))).toBe(11_900);
  });

  it("lasts hours where hours are told", () => {
    expect(backoffAfter(failed(503, 79_892))).toBe(79_891_900);
  });

  it("after a refusal lasts a minute, after a fault no longer than the first retry waits", () => {
    expect(backoffAfter(failed(403))).toBe(59_900);
    expect(backoffAfter(failed(502))).toBeLessThan(2_000);
  });
});

type Hold = ReturnType<typeof useErrorBackoff>;

/** Fails to get one thing, then turns to another. */
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

describe("a hold", () => {
  it("counts for what failed, and no longer once something else is asked for", () => {
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

const NOW = 1_000_000;

/** What plays, with so much of it left (ms). */
function playing(left: number, more: Partial<PlayerView> = {}) {
  const player = samplePlayer({ progressMs: 200_000 - left, track: song, kind: "track", ...more });
  return { player, asOf: NOW, stale: false };
}

describe("the player", () => {
  it("is looked at every 5 s while something plays", () => {
    expect(pollDelay(playing(100_000), NOW)).toBe(5_000);
  });

  it("is looked at as the track ends, where that is sooner, but not at once again", () => {
    expect(pollDelay(playing(3_000), NOW)).toBe(3_500);
    expect(pollDelay(playing(4_000), NOW + 1_000)).toBe(3_500);
    expect(pollDelay(playing(10), NOW)).toBe(2_000);
  });

  it("is never looked at by itself while nothing plays", () => {
    expect(pollDelay({ player: null, asOf: NOW, stale: false }, NOW)).toBeNull();
    expect(pollDelay(playing(3_000, { isPlaying: false }), NOW)).toBeNull();
  });

  it("is not asked all the time about a track that is over, has no length, or by a clock that differs", () => {
    expect(pollDelay(playing(-50), NOW)).toBe(5_000);
    expect(pollDelay(playing(0, { track: null, progressMs: 0, kind: "ad" }), NOW)).toBe(5_000);
    expect(pollDelay(playing(3_000), NOW + 3_600_000)).toBe(5_000);
    expect(pollDelay(playing(3_000), NOW - 3_600_000)).toBe(5_000);
  });

  it("is looked at in the usual rhythm before the first answer is there", () => {
    expect(pollWhilePlaying(undefined)).toBe(5_000);
  });
});

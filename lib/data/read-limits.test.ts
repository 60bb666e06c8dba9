import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import { toErrorView } from "../api/errors";
import type { Session } from "../auth/session-cookie";
import { log } from "../log";
import { getAlbum, getSearch } from "./catalog";
import { streamEntries } from "./playlist-items";

const caller = vi.hoisted((): { session: Session | null } => ({ session: null }));
/** How long the work has slept, in ms, in order. Here it does not. */
const slept = vi.hoisted((): number[] => []);

vi.mock("../auth/session", () => ({ currentSession: async () => caller.session }));
vi.mock("node:timers/promises", async (original) => ({
  ...(await original<typeof import("node:timers/promises")>()),
  setTimeout: async (ms: number) => void slept.push(ms),
}));

const ID = "37i9dQZF1DXcBWIGoYBM5M";

function logIn(): void {
  caller.session = makeSession({ uid: randomUUID() });
}

function search(text: string) {
  return getSearch({ text, types: ["track"], offset: 0 });
}

/** An id as Spotify's, one for each number. */
function idOf(n: number): string {
  return `${n}`.padStart(22, "0");
}

beforeEach(() => {
  slept.length = 0;
  logIn();
  vi.useFakeTimers({ toFake: ["Date"] });
  // The beginning of a minute, so that no test runs into the next.
  vi.setSystemTime(Math.ceil(Date.now() / 60_000) * 60_000);
  return () => vi.useRealTimers();
});

describe("one user", () => {
  it("searches at most 30 times a minute, without what is cached, and makes nobody else wait", async () => {
    spotify.answers({ body: {} });
    for (let n = 1; n <= 30; n++) await search(`text ${n}`);
    await search("text 1");
    await expect(search("text 31")).rejects.toMatchObject({ code: "too_many", retryAfter: 60 });
    expect(spotify.asked()).toHaveLength(30);
    const first = caller.session;
    logIn();
    await search("text 31");
    caller.session = first;
    vi.setSystemTime(Date.now() + 60_000);
    await search("text 31");
    expect(spotify.asked()).toHaveLength(32);
  });

  it("loads at most 300 other things a minute", async () => {
    spotify.answers({ status: 404 });
    const reads = await Promise.allSettled(Array.from({ length: 301 }, (_, n) => getAlbum(idOf(n))));
    const codes = reads.map((read) => read.status === "rejected" && read.reason.code);
    expect(codes.filter((code) => code === "not_found")).toHaveLength(300);
    expect(codes.filter((code) => code === "too_many")).toHaveLength(1);
    expect(spotify.asked()).toHaveLength(300);
  });

  it("reads whole lists at 1.3 calls a second after 200 calls", async () => {
    const total = 12_100;
    const contents = {
      items: { total, items: Array.from({ length: 100 }, () => ({ item: { name: "x" } })) },
    };
    spotify.answers(async ({ path }) =>
      path.includes("/items")
        ? { body: { total, items: Array.from({ length: 50 }, () => ({ item: { name: "x" } })) } }
        : { body: { id: ID, name: "P", snapshot_id: "s1", owner: { id: "ann" }, ...contents } },
    );
    const { pages } = await streamEntries({ id: ID, snapshot: "s1" }, new AbortController().signal);
    let read = 0;
    for await (const { entries } of pages) read += entries.length;
    expect(read).toBe(total);
    const waits = slept.filter((ms) => ms > 0).map((ms) => Math.round(ms));
    expect(waits).toHaveLength(40);
    expect([waits[0], waits[12], waits[39]]).toEqual([769, 10_000, 30_769]);
  });

  it("is told on a page when to try again, without an error in the log", async () => {
    spotify.answers({ body: {} });
    for (let n = 1; n <= 30; n++) await search(`text ${n}`);
    const logged = vi.spyOn(log, "error");
    const error = await search("text 31").catch((cause: unknown) => cause);
    expect(toErrorView(error, "r1")).toEqual({
      code: "rate_limited",
      retryAt: Date.now() + 60_000,
      requestId: "r1",
    });
    expect(logged).not.toHaveBeenCalled();
  });
});

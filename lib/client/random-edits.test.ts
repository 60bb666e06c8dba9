import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import type { EntryView } from "@/lib/api/types";
import { randomFrom } from "@/lib/testing/random";
import { gathering, type ListChange, nudge, removal } from "./list-changes";
import { reconcile } from "./optimistic-playlist";
import { createOptimisticQueue, type Head, type OptimisticVersion } from "./optimistic-queue";
import { reserveKeys, type SparseList, toSparseList } from "./sparse-list";

const SIZES = [0, 1, 50, 51, 100, 101, 300, 1_284];
const STEPS = 12;
const PAGE = 50;

type Song = { uri: string; addedAt: string };
type Fault = "429" | "502" | "cut before" | "cut after" | "7 s late" | "offline";

/** A playlist as Spotify keeps it behind our API, which refuses what was meant for another version. */
function createPlaylist(size: number, random: () => number) {
  // One in eight songs is there again further on.
  const uris = Array.from({ length: size }, (_, at) =>
    random() < 0.12 && at > 0 ? Math.floor(random() * at) : at,
  );
  let songs: Song[] = uris.map((at, place) => ({
    uri: `spotify:track:${at}`,
    addedAt: `2020-01-01T00:00:${String(place).padStart(6, "0")}Z`,
  }));
  let version = 1;
  let clock = 0;

  function put(next: Song[]): string {
    songs = next;
    return `v${++version}`;
  }

  function write(method: string, body: Record<string, unknown>): string | null {
    if (body.snapshot !== undefined && body.snapshot !== `v${version}`) return null;
    if (method === "DELETE") {
      const gone = body.uris as string[];
      expect(gone.length).toBeLessThanOrEqual(100);
      return put(songs.filter(({ uri }) => !gone.includes(uri)));
    }
    if (method === "POST") {
      const position = body.position as number;
      expect(position).toBeLessThanOrEqual(songs.length);
      const added = (body.uris as string[]).map((uri) => ({ uri, addedAt: `new ${++clock}` }));
      return put([...songs.slice(0, position), ...added, ...songs.slice(position)]);
    }
    const { from, length, before } = body as { from: number; length: number; before: number };
    expect(Math.max(from + length, before)).toBeLessThanOrEqual(songs.length);
    const rest = [...songs.slice(0, from), ...songs.slice(from + length)];
    const at = before > from ? before - length : before;
    return put([...rest.slice(0, at), ...songs.slice(from, from + length), ...rest.slice(at)]);
  }

  function refuse(status: number, code: string, retryAfter?: number): Response {
    return Response.json({ error: { code, message: "", requestId: "r", retryAfter } }, { status });
  }

  let isOffline = false;

  async function answer(fault: Fault | null, init: RequestInit): Promise<Response> {
    if (fault === "offline") {
      isOffline = true;
      setTimeout(() => {
        isOffline = false;
      }, 5_000);
    }
    if (isOffline) throw new TypeError("offline");
    if (fault === "429") return refuse(429, "too_many", 1);
    if (fault === "502") return refuse(503, "unavailable");
    if (fault === "cut before") throw new TypeError("cut");
    const snapshot = write(init.method ?? "", JSON.parse(String(init.body)));
    if (fault === "cut after") throw new TypeError("cut");
    if (fault === "7 s late") await new Promise((resolve) => setTimeout(resolve, 7_000));
    return snapshot === null ? refuse(409, "changed") : Response.json({ snapshot });
  }

  return {
    songs: () => songs,
    snapshot: () => `v${version}`,
    answer,
    isOffline: () => isOffline,
    entries: () =>
      songs.map(({ uri, addedAt }, position): EntryView => {
        return { position, kind: "track", addedAt, addedBy: null, uri, track: null };
      }),
    /** Somebody else removes the song at a place, adds one there, or moves it to the front. */
    changeElsewhere(kind: "remove" | "add" | "move", place: number) {
      const song = songs[place];
      const others = songs.filter((_, at) => at !== place);
      if (kind === "add")
        put([
          ...songs.slice(0, place),
          { uri: `spotify:track:x${version}`, addedAt: `x${version}` },
          ...songs.slice(place),
        ]);
      else if (song) put(kind === "remove" ? others : [song, ...others]);
      return song?.uri;
    },
  };
}

/** A tab in which a person edits that playlist. It has read the first page, or all of it. */
function createTab(playlist: ReturnType<typeof createPlaylist>, isWhole: boolean) {
  let shown: OptimisticVersion;
  const queue = createOptimisticQueue((next) => {
    shown = next;
  }, source());
  const undos: (() => Promise<unknown>)[] = [];
  /** What is ticked, and what it was as it was ticked. */
  const ticked = new Map<number, string | undefined>();
  let held: { release: () => void } | null = null;

  function source() {
    return {
      head: async (): Promise<Head> => {
        if (playlist.isOffline()) throw new TypeError("offline");
        const first = playlist.entries().slice(0, PAGE);
        return { snapshot: playlist.snapshot(), total: playlist.songs().length, first };
      },
      whole: async () => toSparseList(playlist.entries(), playlist.songs().length, reserveKeys()),
    };
  }

  const known = () => (isWhole ? playlist.entries() : playlist.entries().slice(0, PAGE));
  const list = toSparseList(known(), playlist.songs().length, reserveKeys());
  shown = { snapshot: playlist.snapshot(), list, isPending: false };
  const now = () => shown;
  const latest = () => queue.committed()?.list ?? shown.list;

  function release(): void {
    held?.release();
    held = null;
  }

  function make(change: ListChange): void {
    const made = queue.change(change.command, now());
    made.catch(() => {});
    undos.push(() => {
      if (queue.withdraw(change.command)) return Promise.resolve();
      return queue.change(change.back(), now()).catch(() => {});
    });
  }

  return {
    shown: now,
    undos,
    release,
    tick(keys: readonly number[]) {
      const { entries, keys: all } = shown.list;
      for (const key of keys) ticked.set(key, entries[all.indexOf(key)]?.uri ?? undefined);
    },
    removeTicked(): string[] {
      release();
      const { entries, keys: all } = shown.list;
      const uris = new Set<string>();
      for (const [key, uri] of ticked) {
        const now = entries[all.indexOf(key)]?.uri;
        if (now) uris.add(now);
        if (now && uri) expect(now, "what is ticked is what was ticked").toBe(uri);
      }
      ticked.clear();
      if (uris.size === 0) return [];
      let free = () => {};
      const hold = new Promise<void>((resolve) => {
        free = resolve;
      });
      held = { release: () => free() };
      const change = removal("p", uris, shown.list, latest, hold);
      make(change);
      return [...uris];
    },
    gather(keys: readonly number[], before: number) {
      release();
      make(gathering("p", keys, shown.list.keys.slice(before), shown.list));
    },
    nudge(place: number) {
      release();
      const key = shown.list.keys[place];
      if (key !== undefined) make(nudge("p", [key], shown.list.keys.slice(place + 2), shown.list));
    },
    undo() {
      const undo = undos.pop();
      const isHeld = held !== null;
      void undo?.();
      if (isHeld) release();
    },
    /** The page is read anew, as it is some time after the last change. */
    refresh() {
      const { snapshot } = playlist;
      const page = { offset: 0, total: playlist.songs().length, entries: known() };
      shown = reconcile({ ...shown, supersededVersions: [] }, { snapshot: snapshot(), first: page });
    },
    /** Until nothing is under way any more. */
    async settle() {
      release();
      for (let waits = 0; shown.isPending && waits < 200; waits++) await vi.advanceTimersByTimeAsync(5_000);
      expect(shown.isPending).toBe(false);
    },
  };
}

type Tab = ReturnType<typeof createTab>;

function pick(list: SparseList, random: () => number, most: number): number[] {
  const wanted = 1 + Math.floor(random() * most);
  const places = Array.from({ length: wanted }, () => Math.floor(random() * list.keys.length));
  return [...new Set(places)].sort((a, b) => a - b).flatMap((place) => list.keys[place] ?? []);
}

function countsOf(songs: readonly { uri: string | null }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { uri } of songs) counts.set(uri ?? "", (counts.get(uri ?? "") ?? 0) + 1);
  return counts;
}

const FAULTS: Fault[] = ["429", "502", "cut before", "cut after", "7 s late", "offline"];

/** What one sequence did, and what may be missing afterwards. */
async function runSequence(seed: number, isCalm: boolean) {
  const random = randomFrom(seed);
  const playlist = createPlaylist(SIZES[Math.floor(random() * SIZES.length)] ?? 0, random);
  const before = playlist.songs();
  const first = createTab(playlist, random() < 0.5);
  const tabs: [Tab, ...Tab[]] = isCalm ? [first] : [first, createTab(playlist, random() < 0.5)];
  const faults: Fault[] = [];
  const mayBeGone = new Set<string>();
  const told: string[] = [`${before.length} songs`];
  vi.stubGlobal("fetch", (_path: string, init: RequestInit) => playlist.answer(faults.shift() ?? null, init));

  for (let step = 0; step < STEPS; step++) {
    const tab = tabs[Math.floor(random() * tabs.length)] ?? tabs[0];
    const { list } = tab.shown();
    const act = random();
    const size = list.keys.length;
    const most = random() < 0.1 ? size : 12;
    if (act < 0.1) {
      tab.tick(pick(list, random, most));
      told.push("tick");
    } else if (act < 0.2) {
      if (random() < 0.5) tab.tick(pick(list, random, most));
      const uris = tab.removeTicked();
      for (const uri of uris) mayBeGone.add(uri);
      told.push(`remove ${uris.length}`);
    } else if (act < 0.4) {
      const [keys, place] = [pick(list, random, most), Math.floor(random() * (size + 1))];
      tab.gather(keys, place);
      told.push(`move ${keys.length} before ${place}`);
    } else if (act < 0.5) {
      const place = Math.floor(random() * Math.max(0, size - 1));
      tab.nudge(place);
      told.push(`nudge ${place}`);
    } else if (act < 0.7) {
      tab.undo();
      told.push("undo");
    } else if (act < 0.8) {
      tab.refresh();
      told.push("refresh");
    } else if (act < 0.9 && !isCalm) {
      const kind = (["remove", "add", "move"] as const)[Math.floor(random() * 3)] ?? "add";
      const place = Math.floor(random() * playlist.songs().length);
      const uri = playlist.changeElsewhere(kind, place);
      if (kind === "remove" && uri) mayBeGone.add(uri);
      told.push(`elsewhere: ${kind} ${place}`);
    } else if (!isCalm) {
      const fault = FAULTS[Math.floor(random() * FAULTS.length)] ?? "429";
      faults.push(fault);
      told.push(fault);
    }
    if (random() < 0.5) await vi.advanceTimersByTimeAsync(random() * 3_000);
  }
  return { tabs, playlist, before, mayBeGone, told };
}

function checkPage(tab: Tab, playlist: ReturnType<typeof createPlaylist>): void {
  const { list } = tab.shown();
  const songs = playlist.songs();
  expect(list.keys.length).toBe(songs.length);
  expect(new Set(list.keys).size, "each key once").toBe(list.keys.length);
  list.entries.forEach((entry, place) => {
    if (entry) expect(entry.uri, `place ${place}`).toBe(songs[place]?.uri);
  });
}

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: an interface alone can be added to
  interface ProvidedContext {
    editSequences: { first: number; count: number };
  }
}

const sequences = inject("editSequences");

describe("2,000 sequences of changes, of which each run of the tests makes some", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const seeds = Array.from({ length: sequences.count }, (_, at) => sequences.first + at);

  it.each(seeds)("seed %i: the page is what Spotify has; no song is lost or doubled", async (seed) => {
    const { tabs, playlist, before, mayBeGone, told } = await runSequence(seed, false);
    for (const tab of tabs) await tab.settle();
    for (const tab of tabs) {
      // Under a version's name stands what that version holds, and nothing else.
      if (tab.shown().snapshot === playlist.snapshot()) checkPage(tab, playlist);
      tab.refresh();
      checkPage(tab, playlist);
    }

    const [old, now] = [countsOf(before), countsOf(playlist.songs())];
    for (const [uri, count] of old) {
      expect(now.get(uri) ?? 0, `${uri} doubled: ${told}`).toBeLessThanOrEqual(count);
      if (!mayBeGone.has(uri)) expect(now.get(uri) ?? 0, `${uri} lost: ${told}`).toBe(count);
    }
    const dates = new Set(playlist.songs().map(({ addedAt }) => addedAt));
    for (const { uri, addedAt } of before)
      if (!mayBeGone.has(uri)) expect(dates, `the date of ${uri}: ${told}`).toContain(addedAt);
  });

  it.each(seeds)("seed %i: undone step by step, the list is the very same", async (seed) => {
    const { tabs, playlist, before, told } = await runSequence(seed, true);
    const [tab] = tabs;
    const undone = tab.undos.length;
    while (tab.undos.length > 0) {
      tab.undo();
      if (undone % 2) await vi.advanceTimersByTimeAsync(2_000);
    }
    await tab.settle();
    checkPage(tab, playlist);
    expect(
      playlist.songs().map(({ uri }) => uri),
      `${told}`,
    ).toEqual(before.map(({ uri }) => uri));
  });
});

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

/** Creates a playlist as Spotify stores it behind the API, which refuses changes of another version. */
function createPlaylist(size: number, random: () => number) {
  // One in eight songs occurs again further on.
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
    /** Someone else removes the song at a position, adds one there, or moves it to the front. */
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

/** Creates a tab in which a user edits that playlist. The tab has read the first page, or all of it. */
function createTab(playlist: ReturnType<typeof createPlaylist>, isWhole: boolean) {
  let shown: OptimisticVersion;
  const queue = createOptimisticQueue((next) => {
    shown = next;
  }, source());
  const undos: (() => Promise<unknown>)[] = [];
  /** The selected rows, and their URIs when they were selected. */
  const selected = new Map<number, string | undefined>();
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
    select(keys: readonly number[]) {
      const { entries, keys: all } = shown.list;
      for (const key of keys) selected.set(key, entries[all.indexOf(key)]?.uri ?? undefined);
    },
    removeSelected(): string[] {
      release();
      const { entries, keys: all } = shown.list;
      const uris = new Set<string>();
      for (const [key, uri] of selected) {
        const now = entries[all.indexOf(key)]?.uri;
        if (now) uris.add(now);
        if (now && uri) expect(now, "a selected row stays the selected song").toBe(uri);
      }
      selected.clear();
      if (uris.size === 0) return [];
      let free = () => {};
      const hold = new Promise<void>((resolve) => {
        free = resolve;
      });
      held = { release: () => free() };
      const change = removal("p", uris, { shown: shown.list, latest, held: hold });
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
    /** Reads the page again, as happens some time after the last change. */
    refresh() {
      const { snapshot } = playlist;
      const page = { offset: 0, total: playlist.songs().length, entries: known() };
      shown = reconcile({ ...shown, supersededVersions: [] }, { snapshot: snapshot(), first: page });
    },
    /** Waits until nothing is pending. At 1.3 calls a second, one move of a thousand single songs takes a quarter of an hour. */
    async settle() {
      release();
      for (let waits = 0; shown.isPending && waits < 2_000; waits++) await vi.advanceTimersByTimeAsync(5_000);
      expect(shown.isPending).toBe(false);
    },
  };
}

type Tab = ReturnType<typeof createTab>;

function pick(list: SparseList, random: () => number, max: number): number[] {
  const wanted = 1 + Math.floor(random() * max);
  const places = Array.from({ length: wanted }, () => Math.floor(random() * list.keys.length));
  return [...new Set(places)].sort((a, b) => a - b).flatMap((place) => list.keys[place] ?? []);
}

function countsOf(songs: readonly { uri: string | null }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { uri } of songs) counts.set(uri ?? "", (counts.get(uri ?? "") ?? 0) + 1);
  return counts;
}

const FAULTS: Fault[] = ["429", "502", "cut before", "cut after", "7 s late", "offline"];

/** Runs one sequence. Returns what it did, and what may be missing afterwards. */
async function runSequence(seed: number, isCalm: boolean) {
  const random = randomFrom(seed);
  const playlist = createPlaylist(SIZES[Math.floor(random() * SIZES.length)] ?? 0, random);
  const before = playlist.songs();
  const first = createTab(playlist, random() < 0.5);
  const tabs: [Tab, ...Tab[]] = isCalm ? [first] : [first, createTab(playlist, random() < 0.5)];
  const faults: Fault[] = [];
  const mayBeGone = new Set<string>();
  const actions: string[] = [`${before.length} songs`];
  vi.stubGlobal("fetch", (_path: string, init: RequestInit) => playlist.answer(faults.shift() ?? null, init));

  for (let step = 0; step < STEPS; step++) {
    const tab = tabs[Math.floor(random() * tabs.length)] ?? tabs[0];
    const { list } = tab.shown();
    const act = random();
    const size = list.keys.length;
    const max = random() < 0.1 ? size : 12;
    if (act < 0.1) {
      tab.select(pick(list, random, max));
      actions.push("select");
    } else if (act < 0.2) {
      if (random() < 0.5) tab.select(pick(list, random, max));
      const uris = tab.removeSelected();
      for (const uri of uris) mayBeGone.add(uri);
      actions.push(`remove ${uris.length}`);
    } else if (act < 0.4) {
      const [keys, place] = [pick(list, random, max), Math.floor(random() * (size + 1))];
      tab.gather(keys, place);
      actions.push(`move ${keys.length} before ${place}`);
    } else if (act < 0.5) {
      const place = Math.floor(random() * Math.max(0, size - 1));
      tab.nudge(place);
      actions.push(`nudge ${place}`);
    } else if (act < 0.7) {
      tab.undo();
      actions.push("undo");
    } else if (act < 0.8) {
      tab.refresh();
      actions.push("refresh");
    } else if (act < 0.9 && !isCalm) {
      const kind = (["remove", "add", "move"] as const)[Math.floor(random() * 3)] ?? "add";
      const place = Math.floor(random() * playlist.songs().length);
      const uri = playlist.changeElsewhere(kind, place);
      if (kind === "remove" && uri) mayBeGone.add(uri);
      actions.push(`elsewhere: ${kind} ${place}`);
    } else if (!isCalm) {
      const fault = FAULTS[Math.floor(random() * FAULTS.length)] ?? "429";
      faults.push(fault);
      actions.push(fault);
    }
    if (random() < 0.5) await vi.advanceTimersByTimeAsync(random() * 3_000);
  }
  return { tabs, playlist, before, mayBeGone, actions };
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
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be augmented
  interface ProvidedContext {
    editSequences: { first: number; count: number };
  }
}

const sequences = inject("editSequences");

describe("2,000 sequences of changes, of which each test run executes some", () => {
  // Time never runs backwards: the pace of the tab's calls outlives a sequence.
  let now = Date.now();
  beforeEach(() => vi.useFakeTimers({ now }));
  afterEach(() => {
    now = Date.now();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const seeds = Array.from({ length: sequences.count }, (_, at) => sequences.first + at);

  it.each(seeds)("seed %i: the page matches Spotify, and no song is lost or duplicated", async (seed) => {
    const { tabs, playlist, before, mayBeGone, actions } = await runSequence(seed, false);
    for (const tab of tabs) await tab.settle();
    for (const tab of tabs) {
      // A version contains exactly the songs of its snapshot.
      if (tab.shown().snapshot === playlist.snapshot()) checkPage(tab, playlist);
      tab.refresh();
      checkPage(tab, playlist);
    }

    const [old, now] = [countsOf(before), countsOf(playlist.songs())];
    for (const [uri, count] of old) {
      expect(now.get(uri) ?? 0, `${uri} duplicated: ${actions}`).toBeLessThanOrEqual(count);
      if (!mayBeGone.has(uri)) expect(now.get(uri) ?? 0, `${uri} lost: ${actions}`).toBe(count);
    }
    const dates = new Set(playlist.songs().map(({ addedAt }) => addedAt));
    for (const { uri, addedAt } of before)
      if (!mayBeGone.has(uri)) expect(dates, `the date of ${uri}: ${actions}`).toContain(addedAt);
  });

  it.each(seeds)("seed %i: undone step by step, the list is the original one", async (seed) => {
    const { tabs, playlist, before, actions } = await runSequence(seed, true);
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
      `${actions}`,
    ).toEqual(before.map(({ uri }) => uri));
  });
});

import { describe, expect, test } from "vitest";
import type { Content } from "../catalog/entries";
import { createLibrary } from "../catalog/library";
import { durationOf, listSource } from "../catalog/play-source";
import { randomFrom } from "../catalog/random";
import { DAY_MS } from "../time";
import { playUntil, seek } from "./advance-playback";
import { playNext, setShuffle } from "./playback-queue";
import { idlePlayer, type Player } from "./player";
import { start } from "./start-playback";

const { catalogue } = createLibrary(1, "small");
const YEAR_MS = 365 * DAY_MS;
const tracks = catalogue.albums.find((album) => album.tracks.length > 4)?.tracks.slice(0, 3) ?? [];
const contents: Content[] = tracks.map((track) => ({ kind: "track", track }));
const lengths = tracks.map(({ durationMs }) => durationMs);
const all = lengths.reduce((sum, length) => sum + length, 0);
const random = randomFrom("test");

function playing(change: Partial<Player> = {}): Player {
  const player = { ...idlePlayer([], 0), ...change };
  start(player, { source: listSource("spotify:album:x", contents), index: 0 }, random);
  return player;
}

const at = ({ playback, isPlaying }: Player) => [playback?.place, playback?.progress, isPlaying];

describe("a player without commands", () => {
  test.each([
    ["advances its progress", 1000, [0, 1000, true]],
    ["starts the next track when one ends", (lengths[0] ?? 0) + 5, [1, 5, true]],
    ["stops at the start when everything is played", all, [0, 0, false]],
    ["stays at the start for years", all + YEAR_MS, [0, 0, false]],
  ])("%s", (_, now, expected) => {
    const player = playing();
    playUntil(player, now);
    expect(at(player)).toEqual(expected);
  });

  test("has the same state whether it is read often or once", () => {
    const [once, often] = [playing(), playing()];
    playUntil(once, 400_000);
    for (let now = 0; now <= 400_000; now += 7_777) playUntil(often, now);
    playUntil(often, 400_000);
    expect([at(often), often.plays, often.since]).toEqual([at(once), once.plays, once.since]);
  });

  test("does not advance while paused or when the clock is set back", () => {
    const player = playing();
    playUntil(player, 5000);
    playUntil(player, 2000);
    expect(player.playback?.progress).toBe(5000);
    playUntil(player, 3000);
    expect(player.playback?.progress).toBe(6000);
    player.isPlaying = false;
    playUntil(player, 90_000);
    expect(player.playback?.progress).toBe(6000);
  });

  test("restarts a repeated track", () => {
    const player = playing({ repeat: "track" });
    playUntil(player, (lengths[0] ?? 0) * 3 + 9);
    expect(at(player)).toEqual([0, 9, true]);
    expect(player.plays).toHaveLength(3);
  });

  test("repeats its context, and skips a century quickly", () => {
    const player = playing({ repeat: "context" });
    const begun = performance.now();
    playUntil(player, all * Math.floor((100 * YEAR_MS) / all) + (lengths[0] ?? 0) + 40_000);
    expect(performance.now() - begun).toBeLessThan(500);
    expect(at(player)).toEqual([1, 40_000, true]);
    expect(player.plays).toHaveLength(50);
    expect(player.plays[0]?.track).toBe(tracks[1]);
    expect(player.plays[1]?.track).toBe(tracks[0]);
  });

  test("plays its queue first and then continues its context", () => {
    const player = playing();
    const queued = { kind: "track" as const, track: catalogue.tracks[500] ?? tracks[0] };
    if (!queued.track) throw new Error("no track");
    player.queue.push({ kind: "track", track: queued.track });
    playUntil(player, (lengths[0] ?? 0) + 1);
    expect([player.playback?.content, player.queue]).toEqual([queued, []]);
    playUntil(player, (lengths[0] ?? 0) + queued.track.durationMs + 1);
    expect(at(player)).toEqual([1, 1, true]);
  });
});

describe("recent plays", () => {
  test("include a track after 30 s, and only once", () => {
    const player = playing();
    playUntil(player, 29_999);
    expect(player.plays).toEqual([]);
    playUntil(player, 30_000);
    playUntil(player, 60_000);
    expect(player.plays).toEqual([{ track: tracks[0], at: 30_000, context: "spotify:album:x" }]);
  });

  test("do not include a track that was skipped earlier", () => {
    const player = playing();
    playUntil(player, 20_000);
    playNext(player);
    playUntil(player, 40_000);
    expect(player.plays).toEqual([]);
  });

  test("count played time instead of the position, and count the end of a track", () => {
    const player = playing();
    seek(player, (lengths[0] ?? 0) - 2000);
    playUntil(player, 1000);
    expect(player.plays).toEqual([]);
    playUntil(player, 2000);
    expect(player.plays).toMatchObject([{ track: tracks[0], at: 2000 }]);
  });

  test("do not change in a private session", () => {
    const player = playing({ privateSession: true });
    playUntil(player, all);
    expect(player.plays).toEqual([]);
  });

  test("include neither episodes nor local files", () => {
    const player = idlePlayer([], 0);
    const [episode] = catalogue.numbered;
    const file = { artist: "", album: "", title: "x", seconds: 40 };
    if (!episode) throw new Error("no episode");
    const source = listSource(null, [
      { kind: "episode", episode },
      { kind: "local", file },
    ]);
    start(player, { source }, random);
    playUntil(player, episode.durationMs + 40_000);
    expect([player.plays, player.isPlaying]).toEqual([[], false]);
  });
});

describe("shuffle", () => {
  test("keeps the current track, plays everything once, and can be turned off", () => {
    const player = idlePlayer([], 0);
    const many = catalogue.tracks.slice(0, 30).map((track): Content => ({ kind: "track", track }));
    start(player, { source: listSource(null, many), index: 4 }, random);
    setShuffle(player, random);
    expect(player.playback?.content).toEqual(many[4]);
    const heard = new Set<unknown>();
    while (player.isPlaying && player.playback) {
      heard.add(player.playback.content.kind === "track" && player.playback.content.track.id);
      player.since += durationOf(player.playback.content);
      playNext(player);
    }
    const audible = many.filter((_, index) => listSource(null, many).at(index));
    expect(heard.size).toBe(audible.length);
    const index = player.playback?.order?.[player.playback.place];
    setShuffle(player, null);
    expect([player.playback?.place, player.playback?.order]).toEqual([index, null]);
  });

  test("skips removed and withdrawn works", () => {
    const player = idlePlayer([], 0);
    const source = listSource(null, [{ kind: "gone" }, ...contents.slice(0, 1), { kind: "gone" }]);
    start(player, { source }, random);
    expect(player.playback?.place).toBe(1);
    expect(start(player, { source: listSource(null, [{ kind: "gone" }]) }, random)).toBe(false);
  });
});

test("no sequence of commands moves the position out of range", () => {
  const dice = randomFrom("commands");
  const player = playing();
  let now = 0;
  const commands = [
    () => playNext(player),
    () => seek(player, dice.int(0, 900_000)),
    () => setShuffle(player, dice.chance(0.5) ? dice : null),
    () => start(player, { source: listSource(null, contents), index: dice.int(0, 2) }, dice),
    () => player.queue.push({ kind: "track", track: dice.pick(tracks) }),
    () =>
      Object.assign(player, { isPlaying: dice.chance(0.7), repeat: dice.pick(["off", "track", "context"]) }),
  ];
  for (let round = 0; round < 2000; round++) {
    now += dice.int(0, 400_000);
    playUntil(player, now);
    dice.pick(commands)();
    const { playback } = player;
    const duration = playback ? durationOf(playback.content) : 0;
    expect(playback?.progress).toBeGreaterThanOrEqual(0);
    expect(playback?.progress).toBeLessThan(duration);
    expect(playback?.place).toBeLessThan(contents.length);
  }
  const times = player.plays.map(({ at }) => at);
  expect(times).toHaveLength(50);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
});

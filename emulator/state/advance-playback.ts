import { durationOf, type Source } from "../catalog/play-source";
import { MAX_RECENT_PLAYS } from "../catalog/plays";
import { playNext, restart } from "./playback-queue";
import type { Playback, Player } from "./player";

/** A track counts as played after this time. */
const PLAYED_AFTER_MS = 30_000;

/**
 * Advances a player to `now` (Unix ms): updates the progress, ends works and starts the next ones. There are no
 * timers: every access to a player calls this first. A clock that is set back has no effect.
 */
export function playUntil(player: Player, now: number): void {
  const { playback } = player;
  if (!playback || !player.isPlaying || now < player.since) {
    player.since = now;
    return;
  }
  const worksPerRound = player.queue.length + playback.source.count + 1;
  for (let works = 1; player.isPlaying && player.since < now; works++) {
    playOne(player, playback, now);
    // Still playing after all works: it repeats, and the clock may have been moved by years.
    if (works === worksPerRound) skipRounds(player, playback, now);
  }
  player.since = now;
}

/** Plays until the work ends or until `now`. */
function playOne(player: Player, playback: Playback, now: number): void {
  const left = durationOf(playback.content) - playback.progress;
  const step = Math.min(now - player.since, left);
  recordPlay(player, playback, step);
  player.since += step;
  playback.progress += step;
  if (step < left) return;
  if (player.repeat === "track") restart(playback);
  else playNext(player);
}

/** Adds a track to the recent plays if it was played for long enough or to its end. */
function recordPlay(player: Player, playback: Playback, step: number): void {
  const duration = durationOf(playback.content);
  const due = Math.min(PLAYED_AFTER_MS, duration) - playback.heard;
  const ends = playback.progress + step >= duration;
  playback.heard += step;
  if (playback.counted || (step < due && !ends)) return;
  playback.counted = true;
  if (playback.content.kind !== "track" || player.privateSession) return;
  const at = player.since + Math.max(0, Math.min(due, step));
  player.plays.unshift({ track: playback.content.track, at, context: playback.source.uri });
  if (player.plays.length > MAX_RECENT_PLAYS) player.plays.pop();
}

/** Skips complete rounds that change nothing, except those that contain the last 50 plays. */
function skipRounds(player: Player, playback: Playback, now: number): void {
  const { works, length } =
    player.repeat === "track" ? { works: 1, length: durationOf(playback.content) } : roundOf(playback.source);
  const rounds = Math.floor((now - player.since) / length) - Math.ceil(MAX_RECENT_PLAYS / works) - 1;
  if (rounds > 0) player.since += rounds * length;
}

function roundOf({ count, at }: Source): { works: number; length: number } {
  const lengths = Array.from({ length: count }, (_, index) => at(index)).map((one) =>
    one ? durationOf(one) : 0,
  );
  return {
    works: lengths.filter((length) => length > 0).length,
    length: lengths.reduce((sum, length) => sum + length, 0),
  };
}

/** Seeks to a position in the work. Past its end, the next one starts. */
export function seek(player: Player, positionMs: number): void {
  const { playback } = player;
  if (!playback) return;
  if (positionMs < durationOf(playback.content)) playback.progress = positionMs;
  else if (player.repeat === "track") restart(playback);
  else playNext(player);
}

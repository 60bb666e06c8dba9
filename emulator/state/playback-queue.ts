import type { Source } from "../catalog/play-source";
import type { Random } from "../catalog/random";
import type { Playback, Player } from "./player";

/** Returns all positions of a source, shuffled, with the given one first. */
export function shuffledOrder({ count }: Source, first: number, random: Random): number[] {
  const others = Array.from({ length: count }, (_, index) => index).filter((index) => index !== first);
  return [first, ...random.shuffle(others)];
}

/** Returns the next (1) or previous (-1) position with playable content. Wraps at the ends only if `around`. */
export function placeBeside(
  { source, order }: Pick<Playback, "source" | "order">,
  from: number,
  { step, around }: { step: 1 | -1; around: boolean },
): number | undefined {
  for (let tried = 1, place = from + step; tried <= source.count; tried++, place += step) {
    if (!around && (place < 0 || place >= source.count)) return undefined;
    const inside = (place + source.count) % source.count;
    if (source.at(order?.[inside] ?? inside)) return inside;
    place = inside;
  }
  return undefined;
}

/** Plays the content at a position from its start. */
export function playAt(playback: Playback, place: number): void {
  const content = playback.source.at(playback.order?.[place] ?? place);
  playback.place = place;
  if (content) put(playback, content, false);
}

function put(playback: Playback, content: Playback["content"], queued: boolean): void {
  playback.content = content;
  playback.queued = queued;
  restart(playback);
}

/** Restarts the current content. */
export function restart(playback: Playback): void {
  playback.progress = 0;
  playback.heard = 0;
  playback.counted = false;
}

/** Skips to the next content: first the queue, then the source. At its end, the player stops at its start. */
export function playNext(player: Player): void {
  const { playback } = player;
  if (!playback) return;
  const queued = player.queue.shift();
  if (queued) {
    put(playback, queued, true);
    return;
  }
  const next = placeBeside(playback, playback.place, { step: 1, around: player.repeat !== "off" });
  const first = placeBeside(playback, -1, { step: 1, around: false });
  if (next === undefined) player.isPlaying = false;
  playAt(playback, next ?? first ?? playback.place);
}

/** Returns the previous position; undefined if there is none. Before content of the queue, it is the current position. */
export function previousPlace({ playback, repeat }: Player): number | undefined {
  if (playback?.queued) return playback.place;
  return playback && placeBeside(playback, playback.place, { step: -1, around: repeat !== "off" });
}

/** Turns shuffle on, or off if `random` is null. The current content continues. */
export function setShuffle(player: Player, random: Random | null): void {
  const { playback } = player;
  player.shuffle = random !== null;
  if (!playback) return;
  const index = playback.order?.[playback.place] ?? playback.place;
  playback.order = random && shuffledOrder(playback.source, index, random);
  playback.place = random ? 0 : index;
}

import type { Source } from "../catalog/play-source";
import type { Random } from "../catalog/random";
import type { Playback, Player } from "./player";

/** All places of a source, mixed; the given one comes first. */
export function mixedOrder({ count }: Source, first: number, random: Random): number[] {
  const others = Array.from({ length: count }, (_, index) => index).filter((index) => index !== first);
  return [first, ...random.shuffle(others)];
}

/** The next place, forwards (1) or backwards (-1), whose content can be heard; past the ends only if `around`. */
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

/** Puts what stands at a place on, from its beginning. */
export function goTo(playback: Playback, place: number): void {
  const content = playback.source.at(playback.order?.[place] ?? place);
  playback.place = place;
  if (content) put(playback, content);
}

function put(playback: Playback, content: Playback["content"]): void {
  playback.content = content;
  restart(playback);
}

/** Puts the needle back to the beginning of what is on. */
export function restart(playback: Playback): void {
  playback.progress = 0;
  playback.heard = 0;
  playback.counted = false;
}

/** Goes on to what comes next: the queue, then the source; at its end the player stands at the beginning. */
export function goOn(player: Player): void {
  const { playback } = player;
  if (!playback) return;
  const queued = player.queue.shift();
  if (queued) {
    put(playback, queued);
    return;
  }
  const next = placeBeside(playback, playback.place, { step: 1, around: player.repeat !== "off" });
  const first = placeBeside(playback, -1, { step: 1, around: false });
  if (next === undefined) player.isPlaying = false;
  goTo(playback, next ?? first ?? playback.place);
}

/** The place before, if there is one. */
export function previousPlace({ playback, repeat }: Player): number | undefined {
  return playback && placeBeside(playback, playback.place, { step: -1, around: repeat !== "off" });
}

/** Mixes the source, or puts it straight again; what is heard goes on. */
export function mix(player: Player, random: Random | null): void {
  const { playback } = player;
  player.shuffle = random !== null;
  if (!playback) return;
  const index = playback.order?.[playback.place] ?? playback.place;
  playback.order = random && mixedOrder(playback.source, index, random);
  playback.place = random ? 0 : index;
}

import type { EmulatorState } from "../state/emulator-state";
import { placeBeside } from "../state/playback-queue";
import type { Player } from "../state/player";
import { type PlayedObject, playedObject } from "./playable";

/** Maximum number of items in the queue response. */
const MAX_QUEUE_ITEMS = 20;

/** Returns the current item and the next ones: first the queue, then the source. */
export function queueObject(
  world: EmulatorState,
  player: Player,
): { currently_playing: PlayedObject; queue: PlayedObject[] } {
  const { playback, oddity, active } = player;
  const current = active && playback && !oddity ? playedObject(world, playback.content) : null;
  const coming = active ? upcoming(player) : [];
  return { currently_playing: current, queue: coming.map((content) => playedObject(world, content)) };
}

function upcoming({ playback, queue, repeat }: Player) {
  const coming = queue.slice(0, MAX_QUEUE_ITEMS);
  let place = playback?.place;
  while (playback && place !== undefined && coming.length < MAX_QUEUE_ITEMS) {
    place = placeBeside(playback, place, { step: 1, around: repeat !== "off" });
    const content = place === undefined ? null : playback.source.at(playback.order?.[place] ?? place);
    if (content) coming.push(content);
  }
  return coming;
}

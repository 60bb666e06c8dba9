import type { EmulatorState } from "../state/emulator-state";
import { placeBeside } from "../state/playback-queue";
import type { Player } from "../state/player";
import type { TrackObject } from "../types/music";
import type { EpisodeObject } from "../types/spoken";
import { contentObject } from "./playable";

/** What a queue holds at most when it is read. */
const SHOWN = 20;

type Item = TrackObject | EpisodeObject | null;

/** What is heard and what comes next: first the queue, then the source. */
export function queueObject(
  world: EmulatorState,
  player: Player,
): { currently_playing: Item; queue: Item[] } {
  const { playback, oddity, active } = player;
  const current = active && playback && !oddity ? contentObject(world, playback.content) : null;
  const coming = active ? upcoming(player) : [];
  return { currently_playing: current, queue: coming.map((content) => contentObject(world, content)) };
}

function upcoming({ playback, queue, repeat }: Player) {
  const coming = queue.slice(0, SHOWN);
  let place = playback?.place;
  while (playback && place !== undefined && coming.length < SHOWN) {
    place = placeBeside(playback, place, { step: 1, around: repeat !== "off" });
    const content = place === undefined ? null : playback.source.at(playback.order?.[place] ?? place);
    if (content) coming.push(content);
  }
  return coming;
}

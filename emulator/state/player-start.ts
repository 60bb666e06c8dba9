import { listSource, type Source } from "../library/sources";
import type { Player } from "./player";
import { mixedOrder, placeBeside } from "./player-order";
import { seek } from "./player-time";
import type { Players } from "./players";

/** What to put on: a source, the place to begin at (without it, the first, or any when mixed), and the moment. */
export type Wish = { source: Source; index?: number; position?: number };

/** Puts a source on and plays it; false when nothing of it can be heard. */
export function start(
  player: Player,
  { source, index, position = 0 }: Wish,
  random: ReturnType<Players["random"]>,
) {
  const drawn =
    player.shuffle && index === undefined ? random.int(0, Math.max(0, source.count - 1)) : (index ?? 0);
  const straight = { source, order: null };
  const first = placeBeside(straight, drawn - 1, { step: 1, around: index === undefined });
  const content = first === undefined ? null : source.at(first);
  if (first === undefined || !content) return false;
  player.playback = { source, order: null, place: first, content, progress: 0, heard: 0, counted: false };
  if (player.shuffle) Object.assign(player.playback, { order: mixedOrder(source, first, random), place: 0 });
  player.oddity = undefined;
  player.isPlaying = true;
  player.firstUsedAt ??= player.since;
  if (position > 0) seek(player, position);
  return true;
}

/** Puts on what was heard last, at the end of which it goes on with its album; false when nothing was. */
export function startLast(
  player: Player,
  players: Players,
  account: Parameters<Players["plays"]>[0],
): boolean {
  const [last] = players.plays(account);
  if (!last) return false;
  const { album } = last.track;
  const source = listSource(
    `spotify:album:${album.id}`,
    album.tracks.map((track) => ({ kind: "track", track })),
  );
  return start(player, { source, index: album.tracks.indexOf(last.track) }, players.random(account));
}

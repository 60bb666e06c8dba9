import type { AccountName } from "../catalog/accounts";
import { listSource, type Source } from "../catalog/play-source";
import type { Random } from "../catalog/random";
import { seek } from "./advance-playback";
import { placeBeside, shuffledOrder } from "./playback-queue";
import type { Player } from "./player";
import type { Players } from "./players";

/** What to play: a source, the start index (default: the first, or a random one if shuffled), and the position. */
export type StartOptions = { source: Source; index?: number; positionMs?: number };

/** Plays a source. Returns false if it has no playable content. */
export function start(
  player: Player,
  { source, index, positionMs = 0 }: StartOptions,
  random: Random,
): boolean {
  const drawn = player.shuffle ? random.int(0, Math.max(0, source.count - 1)) : 0;
  const from = (index ?? drawn) - 1;
  const first = placeBeside({ source, order: null }, from, { step: 1, around: index === undefined });
  const content = first === undefined ? null : source.at(first);
  if (first === undefined || !content) return false;
  player.playback = {
    source,
    order: null,
    place: first,
    content,
    queued: false,
    progress: 0,
    heard: 0,
    counted: false,
  };
  if (player.shuffle)
    Object.assign(player.playback, { order: shuffledOrder(source, first, random), place: 0 });
  player.oddity = undefined;
  player.isPlaying = true;
  player.firstUsedAt ??= player.since;
  if (positionMs > 0) seek(player, positionMs);
  return true;
}

/** Plays the last played track in its album. Returns false if there is none. */
export function playLastPlayed(player: Player, players: Players, account: AccountName): boolean {
  const [last] = players.plays(account);
  if (!last) return false;
  const { album } = last.track;
  const source = listSource(
    `spotify:album:${album.id}`,
    album.tracks.map((track) => ({ kind: "track", track })),
  );
  return start(player, { source, index: album.tracks.indexOf(last.track) }, players.random(account));
}

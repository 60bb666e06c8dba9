import type { Catalogue, Track } from "./catalog";
import { elementAt, type Random, randomFrom } from "./random";

const BLOCK_SIZE = 8;

/**
 * Returns the track at a position of a playlist with duplicates. Some blocks of eight positions contain the same
 * track twice, or a track and its copy on another album (same ISRC, or another length). Undefined elsewhere.
 */
export function tangledTrack(
  seed: number,
  { tracks, reissues }: Catalogue,
  list: string,
  index: number,
): Track | undefined {
  const random = randomFrom(seed, "tangle", list, Math.floor(index / BLOCK_SIZE));
  if (random.chance(0.6)) return undefined;
  const first = random.int(0, BLOCK_SIZE / 2 - 1);
  const second = random.int(BLOCK_SIZE / 2, BLOCK_SIZE - 1);
  const pair = random.chance(0.4) ? twice(random.pick(tracks)) : copies(random, reissues);
  if (index % BLOCK_SIZE === first) return pair[0];
  return index % BLOCK_SIZE === second ? pair[1] : undefined;
}

function twice(track: Track): [Track, Track] {
  return [track, track];
}

function copies(random: Random, reissues: Catalogue["reissues"]): [Track, Track] {
  const { tracks } = random.pick(reissues);
  const copy = elementAt(tracks, random.int(0, tracks.length - 1));
  return [copy.original ?? copy, copy];
}

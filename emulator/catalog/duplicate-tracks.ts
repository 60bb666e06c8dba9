import type { Catalogue, Track } from "./catalog";
import { elementAt, type Random, randomFrom } from "./random";

const BLOCK = 8;

/**
 * The track at a place of a playlist whose owner added songs twice: in some blocks of eight places the same track
 * stands two times, or a song beside its copy on another record (same ISRC or another length). Undefined elsewhere.
 */
export function tangledTrack(
  seed: number,
  { tracks, reissues }: Catalogue,
  list: string,
  index: number,
): Track | undefined {
  const random = randomFrom(seed, "tangle", list, Math.floor(index / BLOCK));
  if (random.chance(0.6)) return undefined;
  const first = random.int(0, BLOCK / 2 - 1);
  const second = random.int(BLOCK / 2, BLOCK - 1);
  const pair = random.chance(0.4) ? twice(random.pick(tracks)) : copies(random, reissues);
  if (index % BLOCK === first) return pair[0];
  return index % BLOCK === second ? pair[1] : undefined;
}

function twice(track: Track): [Track, Track] {
  return [track, track];
}

function copies(random: Random, reissues: Catalogue["reissues"]): [Track, Track] {
  const { tracks } = random.pick(reissues);
  const copy = elementAt(tracks, random.int(0, tracks.length - 1));
  return [copy.original ?? copy, copy];
}

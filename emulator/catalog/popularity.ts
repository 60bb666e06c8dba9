/** Returns Spotify's `popularity` of a work, 0 to 100, always the same for an id. */
export function popularityOf(id: string): number {
  return hashOf(id) % 101;
}

/** Returns the number of followers of an artist. It grows with the popularity, to millions. */
export function followersOf(id: string): number {
  return popularityOf(id) ** 3 * 4 + (hashOf(id) % 977);
}

/** Returns the record label of an album. */
export function labelOf(id: string): string {
  return LABELS[hashOf(id) % LABELS.length] ?? "";
}

const LABELS = [
  "Lower Street Records",
  "Far Bank",
  "Halfway Editions",
  "Moon Office",
  "Tin Almanac",
  "Self-released",
];

/** FNV-1a. Its distribution is sufficient here, and it is much faster than a random number stream. */
function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  }
  return hash >>> 0;
}

/** A number from 0 to 100 for a work, the same for the same id: what Spotify calls its popularity. */
export function popularityOf(id: string): number {
  return hashOf(id) % 101;
}

/** How many follow an artist; the popular ones by the million. */
export function followersOf(id: string): number {
  return popularityOf(id) ** 3 * 4 + (hashOf(id) % 977);
}

/** The label that a record came out on. */
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

/** FNV-1a: spread enough for this, and far cheaper than a stream of random numbers. */
function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  }
  return hash >>> 0;
}

import { parseAsString } from "nuqs/server";
import type { SearchType } from "@/lib/api/types";

/** How the address says what is looked for. */
export const searchParsers = { q: parseAsString.withDefault("") };

/** The most letters that Spotify is asked with. */
export const MOST_LETTERS = 200;
const FEWEST_LETTERS = 2;

/** Everything Spotify can look for, in the order it is shown; one call asks for all of it. */
export const TYPES: readonly SearchType[] = [
  "track",
  "artist",
  "album",
  "playlist",
  "show",
  "episode",
  "audiobook",
];

/** What was typed as it is looked for; "" where that is too little to ask Spotify for. */
export function searchTerms(typed: string): string {
  const words = typed.toWellFormed().trim().replace(/\s+/g, " ").slice(0, MOST_LETTERS);
  // Half a character, such as an emoji that was cut in two, cannot stand in an address.
  const whole = words.replace(/[\uD800-\uDBFF]$/, "").trim();
  return [...whole].length < FEWEST_LETTERS ? "" : whole;
}

/** The same search on Spotify. */
export function searchUrl(words: string): string {
  return `https://open.spotify.com/search/${encodeURIComponent(words)}`;
}

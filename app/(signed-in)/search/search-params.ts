import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { SearchType } from "@/lib/api/types";
import { hasEastAsianCharacter } from "../../../lib/text-search";
import { toOneLine } from "../../../lib/visible-text";
import { parseSpotifyLink } from "./spotify-link";

/** Longer search terms are cut before they are sent to Spotify. */
export const MAX_QUERY_CHARS = 200;
const MIN_QUERY_CHARS = 2;

/** All types that Spotify can search, in the order they are shown; one call searches all of them. */
export const TYPES: readonly SearchType[] = [
  "track",
  "artist",
  "album",
  "playlist",
  "show",
  "episode",
  "audiobook",
];

/** What a search shows: everything, or the results of one type. */
const SHOWN = ["all", ...TYPES] as const;

/** Parsers of the URL state of a search. */
export const searchParsers = {
  q: parseAsString.withDefault(""),
  show: parseAsStringLiteral(SHOWN).withDefault("all"),
};

/** Returns the search terms of a typed text; "" if they are too short, or a link, which is opened instead. */
export function searchTerms(typed: string): string {
  if (parseSpotifyLink(typed)) return "";
  const words = toOneLine(typed.toWellFormed()).slice(0, MAX_QUERY_CHARS);
  // Half a surrogate pair, such as an emoji that was cut in two, cannot be encoded in a URL.
  const terms = words.replace(/[\uD800-\uDBFF]$/, "").trim();
  const isLongEnough = [...terms].length >= MIN_QUERY_CHARS || hasEastAsianCharacter(terms);
  return isLongEnough ? terms : "";
}

/** Returns the URL of the same search on Spotify. */
export function searchUrl(words: string): string {
  return `https://open.spotify.com/search/${encodeURIComponent(words)}`;
}

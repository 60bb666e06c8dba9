import "server-only";
import { z } from "zod";
import { isSpotifyId } from "../spotify/ids";
import { parseOrReject } from "./parse-or-reject";
import type { AlbumGroup, TopRange } from "./types";

const cursor = z.string().refine(isSpotifyId).nullable();
const group = z.enum(["album", "single", "compilation", "appears_on"]).nullable();
const range = z.enum(["short_term", "medium_term", "long_term"]).default("medium_term");

/**
 * `offset`: where a part of a list begins, 0 where it is missing.
 * @throws RequestError `bad_request` for what is not a multiple of the page's size from 0 to `most`.
 */
export function parseListOffset(query: URLSearchParams, page: number, most: number): number {
  const text = query.get("offset") ?? "0";
  const offset = z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().max(most).multipleOf(page));
  return parseOrReject(offset, text);
}

/** `after`: the cursor a part of a list begins after, null for the first. @throws RequestError `bad_request`. */
export function parseAfter(query: URLSearchParams): string | null {
  return parseOrReject(cursor, query.get("after"));
}

/** `group`: what records are to an artist, null where it is missing. @throws RequestError `bad_request`. */
export function parseGroup(query: URLSearchParams): AlbumGroup | null {
  return parseOrReject(group, query.get("group"));
}

/** `range`: the span a top list is reckoned over, half a year where it is missing. @throws RequestError `bad_request`. */
export function parseRange(query: URLSearchParams): TopRange {
  return parseOrReject(range, query.get("range") ?? undefined);
}

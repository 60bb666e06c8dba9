import "server-only";
import { z } from "zod";
import { MAX_SEARCH_OFFSET, type Search } from "../spotify/endpoints/search";
import { parseListOffset } from "./list-params";
import { parseOrReject } from "./parse-or-reject";
import { SEARCH_PAGE } from "./paths";

const text = z.string().trim().min(1).max(200);
const types = z
  .string()
  .default("track,artist,album,playlist")
  .transform((names) => [...new Set(names.split(","))])
  .pipe(z.array(z.enum(["track", "artist", "album", "playlist", "show", "episode", "audiobook"])));

/**
 * `?q=…&types=track,artist&offset=0`: 1 to 200 characters; music where no types are named; a multiple of 10 up to 1,000.
 * @throws RequestError `bad_request`.
 */
export function parseSearch(query: URLSearchParams): Search {
  return {
    text: parseOrReject(text, query.get("q")),
    types: parseOrReject(types, query.get("types") ?? undefined),
    offset: parseListOffset(query, SEARCH_PAGE, MAX_SEARCH_OFFSET),
  };
}

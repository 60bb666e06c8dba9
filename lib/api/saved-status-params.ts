import "server-only";
import { z } from "zod";
import { isLibraryUri } from "../spotify/ids";
import { parseOrReject } from "./parse-or-reject";
import { MOST_URIS } from "./paths";

const uris = z
  .string()
  .max(MOST_URIS * 48)
  .transform((text) => text.split(","))
  .pipe(z.array(z.string().refine(isLibraryUri)).max(MOST_URIS));

/** `?uris=spotify:track:…,spotify:album:…`: 1 to 100. @throws RequestError `bad_request`. */
export function parseUris(query: URLSearchParams): string[] {
  return parseOrReject(uris, query.get("uris"));
}

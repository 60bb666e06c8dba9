import "server-only";
import pLimit from "p-limit";
import type { WithAge } from "../api/types";
import { keyedHash } from "../hmac";
import { MAX_URIS_PER_CALL, readContains } from "../spotify/endpoints/library";
import { cachedQuery, requireUser } from "./query";

const FRESH = 60;
const IN_FLIGHT = 8;

async function readAll(accessToken: string, uris: string[]): Promise<boolean[]> {
  const chunks = Array.from({ length: Math.ceil(uris.length / MAX_URIS_PER_CALL) }, (_, index) =>
    uris.slice(index * MAX_URIS_PER_CALL, (index + 1) * MAX_URIS_PER_CALL),
  );
  const answers = await pLimit(IN_FLIGHT).map(chunks, (chunk) => readContains(accessToken, chunk));
  return answers.flat();
}

/**
 * Which of some things are in the library, by their URIs. Kept for the whole set of them, in whatever order they are asked for.
 * Budget: 1 call for every 40, 8 at a time; then 0 for a minute.
 * @throws SpotifyError `missing_scope` without a call, for playlists also where those were not allowed.
 */
export async function getContains(uris: readonly string[]): Promise<WithAge<Record<string, boolean>>> {
  const sorted = [...new Set(uris)].sort();
  const withPlaylists = sorted.some((uri) => uri.startsWith("spotify:playlist:"));
  const caller = await requireUser("library", ...(withPlaylists ? (["playlists"] as const) : []));
  const resource = `contains:${keyedHash("uris", sorted.join(","))}`;
  const load = (token: string) => readAll(token, sorted);
  const { value, ...age } = await cachedQuery(caller, { resource, fresh: FRESH, load });
  return { ...age, value: Object.fromEntries(sorted.map((uri, index) => [uri, value[index] ?? false])) };
}

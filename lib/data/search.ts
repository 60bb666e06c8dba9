import "server-only";
import type { SearchView, WithAge } from "../api/types";
import { keyedHash } from "../hmac";
import { readSearch, type Search } from "../spotify/endpoints/search";
import { readOwnProfile } from "./profile";
import { cachedQuery, requireUser } from "./query";
import { toSearch } from "./search-mapper";

const FRESH = 600;

/**
 * Ten of each type from an offset. Budget: 1 call, and the profile's where playlists are among them; then 0 for 10 minutes.
 * A type that Spotify did not answer for is missing.
 */
export async function getSearch(search: Search): Promise<WithAge<SearchView>> {
  const caller = await requireUser();
  const { text, offset } = search;
  const types = [...new Set(search.types)].sort();
  const ownId = async () => (types.includes("playlist") ? (await readOwnProfile(caller)).value.id : "");
  const load = async (token: string) => {
    const [raw, id] = await Promise.all([readSearch(token, { text, types, offset }), ownId()]);
    return toSearch(raw, offset, id);
  };
  // What people look for may hold colons, and is nothing to be read in a key.
  const resource = `search:${keyedHash("search", text)}:${types.join("+")}:${offset}`;
  return cachedQuery(caller, { resource, fresh: FRESH, load });
}

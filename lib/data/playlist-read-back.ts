import "server-only";
import { PAGE, readEntries, readPlaylistsPage } from "../spotify/endpoints/playlists";
import type { RawEntry } from "../spotify/schemas";
import { serverNow } from "../spotify/server-clock";

/**
 * For how much (ms) Spotify's clock may be behind what we take it to be. The same thing added within that time before is taken
 * for the one we look for: rather once too few than once too many.
 */
const DOUBT = 5_000;
/** Places by which others may have moved what we added. */
const MARGIN = 10;

type Added = { uris: string[]; position?: number };

/**
 * Looks for a playlist of this name that was not there before. New ones stand first.
 * @param before ids of those that were.
 */
export async function findCreatedPlaylist(
  accessToken: string,
  name: string,
  before: string[],
): Promise<{ done: string } | null> {
  const { items } = await readPlaylistsPage(accessToken, 0);
  const created = items.find((playlist) => playlist.name === name && !before.includes(playlist.id));
  return created ? { done: created.id } : null;
}

function isAdded(entry: RawEntry | null, uri: string | undefined, since: number): boolean {
  return (entry?.item ?? entry?.track)?.uri === uri && Date.parse(entry?.added_at ?? "") >= since;
}

/**
 * Remembers the time and returns a look for what is added from now on: the first of the URIs, about where it should be, with
 * a date since. 2 calls, for only the list's end tells where new entries are.
 */
export function findAddedItems(accessToken: string, id: string, { uris, position }: Added) {
  const since = serverNow() - DOUBT;
  return async (): Promise<{ done: null } | null> => {
    const first = await readEntries(accessToken, id, 0);
    const place = position ?? (first.total ?? PAGE) - uris.length;
    const offset = Math.max(0, place - MARGIN);
    const { items } = offset === 0 ? first : await readEntries(accessToken, id, offset);
    return items.some((entry) => isAdded(entry, uris[0], since)) ? { done: null } : null;
  };
}

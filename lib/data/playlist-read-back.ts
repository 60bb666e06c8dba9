import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { DetailName, PlaylistView } from "../api/types";
import { invalidate } from "../cache";
import { ENTRIES_PAGE } from "../spotify/constants";
import type { PlaylistDetails } from "../spotify/endpoints/playlists";
import { readEntries, readPlaylistsPage } from "../spotify/endpoints/playlists";
import { SpotifyError } from "../spotify/errors";
import type { RawEntry } from "../spotify/schemas";
import { serverNow } from "../spotify/server-clock";
import { toOneLine } from "../visible-text";
import { readOpenedPlaylist } from "./playlists";
import type { UserContext } from "./query";

/**
 * How far Spotify's clock may be behind our estimate. An equal item that was added within this time before counts as
 * the one searched for: adding one too few is better than adding one too many.
 */
const CLOCK_TOLERANCE_MS = 5_000;
/** Positions by which other changes may have moved the added items. */
const POSITION_MARGIN = 10;

type Added = { uris: string[]; position?: number };

/**
 * Finds a playlist with this name that did not exist before. Spotify lists new playlists first.
 * @param before ids of the existing playlists.
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
 * Records the time and returns a function that finds items added since then: it searches for the first URI near its
 * expected position, with a date since then. It makes 2 calls, because only the end of the list shows where new items
 * are.
 */
export function findAddedItems(accessToken: string, id: string, { uris, position }: Added) {
  const since = serverNow() - CLOCK_TOLERANCE_MS;
  return async (): Promise<{ done: null } | null> => {
    const first = await readEntries(accessToken, id, 0);
    const start = position ?? (first.total ?? ENTRIES_PAGE) - uris.length;
    const offset = Math.max(0, start - POSITION_MARGIN);
    const { items } = offset === 0 ? first : await readEntries(accessToken, id, offset);
    return items.some((entry) => isAdded(entry, uris[0], since)) ? { done: null } : null;
  };
}

/** After this long a read shows what a change made (observed: 0.6 s). */
const SETTLE_MS = 1_000;

/** Returns the details that a playlist does not have as requested. A detail that Spotify does not send counts as done. */
function findDifferences(requested: PlaylistDetails, playlist: PlaylistView): DetailName[] {
  const { name, description, public: isPublic } = requested;
  const differs: Record<DetailName, boolean> = {
    name: name !== undefined && toOneLine(name) !== toOneLine(playlist.name),
    description: description !== undefined && toOneLine(description) !== toOneLine(playlist.description),
    public: isPublic !== undefined && isPublic !== (playlist.isPublic ?? isPublic),
  };
  const names: DetailName[] = ["name", "description", "public"];
  return names.filter((one) => differs[one]);
}

/**
 * Returns the details that Spotify accepted and did not change (observed: an emptied description, `public: false`).
 * Budget: 1 call, which also fills the cache of the page; 2 if something differs, because the first read may be early.
 * A playlist that cannot be read counts as changed: Spotify confirmed it.
 */
export async function findIgnoredDetails(
  caller: UserContext,
  id: string,
  requested: PlaylistDetails,
): Promise<DetailName[]> {
  const read = async () => findDifferences(requested, (await readOpenedPlaylist(caller, id)).value.playlist);
  try {
    if ((await read()).length === 0) return [];
    await sleep(SETTLE_MS);
    await invalidate(caller.userId, `playlist:${id}`);
    return await read();
  } catch (error) {
    if (error instanceof SpotifyError) return [];
    throw error;
  }
}

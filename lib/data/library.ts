import "server-only";
import pLimit from "p-limit";
import type {
  ArtistView,
  CursorView,
  PageView,
  SavedAlbumView,
  SavedAudiobookView,
  SavedEpisodeView,
  SavedShowView,
  SavedTrackView,
  WithAge,
} from "../api/types";
import { keyedHash } from "../hmac";
import { MAX_URIS_PER_CALL } from "../spotify/constants";
import {
  readContains,
  readFollowedArtists,
  readSavedAlbums,
  readSavedAudiobooks,
  readSavedEpisodes,
  readSavedShows,
  readSavedTracks,
} from "../spotify/endpoints/library";
import { isSpotifyId } from "../spotify/ids";
import { toAlbum, toArtist, toPage, toTrack } from "./mappers";
import { cachedQuery, requireUser } from "./query";
import { toAudiobook, toEpisode, toShow } from "./spoken-mapper";

const STALE_AFTER_S = 60;
const MAX_CONCURRENT_CALLS = 8;

/**
 * Returns 50 saved tracks from an offset, newest first. Budget: 1 call, then 0 for a minute. Pages after the first are paced like a
 * whole list, because filtering and sorting read all of them.
 */
export async function getSavedTracks(offset: number): Promise<WithAge<PageView<SavedTrackView>>> {
  const caller = await requireUser("library");
  const load = async (token: string) =>
    toPage(await readSavedTracks(token, offset), offset, (raw) => {
      return { addedAt: raw.added_at ?? null, track: toTrack(raw.track) };
    });
  const kind = offset > 0 ? "list" : "other";
  return cachedQuery(caller, { resource: `saved-tracks:${offset}`, staleAfterS: STALE_AFTER_S, kind, load });
}

/** Returns 50 saved albums from an offset, newest first. Budget: 1 call, then 0 for a minute. */
export async function getSavedAlbums(offset: number): Promise<WithAge<PageView<SavedAlbumView>>> {
  const caller = await requireUser("library");
  const load = async (token: string) =>
    toPage(await readSavedAlbums(token, offset), offset, (raw) => {
      return { addedAt: raw.added_at ?? null, album: toAlbum(raw.album) };
    });
  return cachedQuery(caller, { resource: `saved-albums:${offset}`, staleAfterS: STALE_AFTER_S, load });
}

/** Returns 50 saved shows from an offset, newest first, paced as saved tracks. Budget: 1 call, then 0 for a minute. */
export async function getSavedShows(offset: number): Promise<WithAge<PageView<SavedShowView>>> {
  const caller = await requireUser("library");
  const load = async (token: string) =>
    toPage(await readSavedShows(token, offset), offset, (raw) => {
      return { addedAt: raw.added_at ?? null, show: toShow(raw.show) };
    });
  const kind = offset > 0 ? "list" : "other";
  return cachedQuery(caller, { resource: `saved-shows:${offset}`, staleAfterS: STALE_AFTER_S, kind, load });
}

/** Returns 50 saved episodes from an offset, newest first, paced as saved tracks. Budget: 1 call, then 0 for a minute. */
export async function getSavedEpisodes(offset: number): Promise<WithAge<PageView<SavedEpisodeView>>> {
  const caller = await requireUser("library");
  const load = async (token: string) =>
    toPage(await readSavedEpisodes(token, offset), offset, (raw) => {
      return { addedAt: raw.added_at ?? null, episode: toEpisode(raw.episode) };
    });
  const kind = offset > 0 ? "list" : "other";
  return cachedQuery(caller, {
    resource: `saved-episodes:${offset}`,
    staleAfterS: STALE_AFTER_S,
    kind,
    load,
  });
}

/** Returns 50 saved audiobooks from an offset, newest first, paced as saved tracks. Budget: 1 call, then 0 for a minute. */
export async function getSavedAudiobooks(offset: number): Promise<WithAge<PageView<SavedAudiobookView>>> {
  const caller = await requireUser("library");
  const load = async (token: string) =>
    toPage(await readSavedAudiobooks(token, offset), offset, (raw) => {
      return { addedAt: raw.added_at ?? null, audiobook: toAudiobook(raw.audiobook) };
    });
  const kind = offset > 0 ? "list" : "other";
  return cachedQuery(caller, {
    resource: `saved-audiobooks:${offset}`,
    staleAfterS: STALE_AFTER_S,
    kind,
    load,
  });
}

/** Returns the next cursor, or null at the end. An invalid or repeated cursor is the end too. */
export function nextCursor(next: string | null, after: string | null): string | null {
  return next !== null && next !== after && isSpotifyId(next) ? next : null;
}

/**
 * Returns 50 followed artists. Budget: 1 call, then 0 for a minute.
 * @param after `next` of the previous page; null for the first.
 */
export async function getFollowedArtists(after: string | null): Promise<WithAge<CursorView<ArtistView>>> {
  const caller = await requireUser("library");
  const load = async (token: string) => {
    const raw = await readFollowedArtists(token, after);
    const items = raw.items.filter((artist) => artist !== null).map(toArtist);
    return { total: raw.total, next: nextCursor(raw.next, after), items };
  };
  return cachedQuery(caller, {
    resource: `followed-artists:${after ?? "first"}`,
    staleAfterS: STALE_AFTER_S,
    load,
  });
}

async function readAll(accessToken: string, uris: string[]): Promise<boolean[]> {
  const chunks = Array.from({ length: Math.ceil(uris.length / MAX_URIS_PER_CALL) }, (_, index) =>
    uris.slice(index * MAX_URIS_PER_CALL, (index + 1) * MAX_URIS_PER_CALL),
  );
  const responses = await pLimit(MAX_CONCURRENT_CALLS).map(chunks, (chunk) =>
    readContains(accessToken, chunk),
  );
  return responses.flat();
}

/**
 * Returns which URIs are in the library. The result is cached per set of URIs, in any order. Budget: 1 call per 40
 * URIs, up to 8 at a time; then 0 for a minute.
 * @throws SpotifyError `missing_scope`, without a call. Playlists need the permission to see playlists too.
 */
export async function getContains(uris: readonly string[]): Promise<WithAge<Record<string, boolean>>> {
  const sorted = [...new Set(uris)].sort();
  const withPlaylists = sorted.some((uri) => uri.startsWith("spotify:playlist:"));
  const caller = await requireUser("library", ...(withPlaylists ? (["playlists"] as const) : []));
  const resource = `contains:${keyedHash("uris", sorted.join(","))}`;
  const load = (token: string) => readAll(token, sorted);
  const { value, ...age } = await cachedQuery(caller, { resource, staleAfterS: STALE_AFTER_S, load });
  return { ...age, value: Object.fromEntries(sorted.map((uri, index) => [uri, value[index] ?? false])) };
}

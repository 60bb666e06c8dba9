import { z } from "zod";
import { get, mutate } from "../client";
import { ENTRIES_PAGE, PLAYLISTS_PAGE } from "../constants";
import { checkSpotifyId } from "../ids";
import { rawPage } from "../schema-fields";
import {
  entriesSchema,
  playlistPageSchema,
  playlistSchema,
  type RawEntries,
  type RawPlaylist,
  type RawPlaylistPage,
} from "../schemas";

function itemsPath(id: string): string {
  return `/playlists/${checkSpotifyId(id)}/items`;
}

/** `GET /me/playlists`, 50 from `offset`: 1 call. `total` may be absent or lag behind. */
export async function readPlaylistsPage(
  accessToken: string,
  offset: number,
): Promise<{ total: number | null; items: RawPlaylist[] }> {
  const query = { limit: PLAYLISTS_PAGE, offset };
  const schema = rawPage(playlistSchema);
  const { total, items } = await get({ path: "/me/playlists", query, schema, accessToken });
  return { total, items: items.filter((item) => item !== null) };
}

/** `GET /playlists/{id}`: 1 call, which includes the first 100 items if Spotify shares them. */
export function readPlaylist(accessToken: string, id: string): Promise<RawPlaylistPage> {
  const query = { additional_types: "track,episode" };
  return get({ path: `/playlists/${checkSpotifyId(id)}`, query, schema: playlistPageSchema, accessToken });
}

/** `GET /playlists/{id}/items`, 50 from `offset`: 1 call. */
export function readEntries(accessToken: string, id: string, offset: number): Promise<RawEntries> {
  const query = { limit: ENTRIES_PAGE, offset, additional_types: "track,episode" };
  return get({ path: itemsPath(id), query, schema: entriesSchema, accessToken });
}

const versionSchema = z.object({ snapshot_id: z.string() });
const createdSchema = z.object({ id: z.string().min(1) });

/** Editable details of a playlist. `public`: shown on the owner's profile. */
export type PlaylistDetails = { name?: string; description?: string; public?: boolean };

type Items = { uris: string[]; position?: number };
type Move = { from: number; length: number; before: number; snapshot: string };

/**
 * `POST /me/playlists`: 1 call. Without a description, Spotify may store the text "null".
 * @returns its id; null when Spotify created it without returning an id.
 * @throws SpotifyError `unconfirmed` when it may have been created.
 */
export async function createPlaylist(accessToken: string, details: PlaylistDetails): Promise<string | null> {
  const body = { ...details, description: details.description ?? "" };
  const request = { method: "POST", path: "/me/playlists", body, schema: createdSchema } as const;
  return (await mutate({ ...request, accessToken, nonIdempotent: true }))?.id ?? null;
}

/** `PUT /playlists/{id}`: 1 call. */
export async function editPlaylist(accessToken: string, id: string, details: PlaylistDetails): Promise<void> {
  await mutate({ method: "PUT", path: `/playlists/${checkSpotifyId(id)}`, body: details, accessToken });
}

/** `PUT /playlists/{id}/images`: 1 call. Spotify shows the cover some time later. @param jpeg Base64, at most 256 KB. */
export async function uploadCover(accessToken: string, id: string, jpeg: string): Promise<void> {
  await mutate({ method: "PUT", path: `/playlists/${checkSpotifyId(id)}/images`, jpeg, accessToken });
}

/**
 * `POST /playlists/{id}/items`, at most 100, at a position or at the end: 1 call.
 * @returns the new snapshot, if Spotify returned it.
 * @throws SpotifyError `unconfirmed` when the items may have been added.
 */
export async function addItems(accessToken: string, id: string, items: Items): Promise<string | null> {
  const request = { method: "POST", path: itemsPath(id), body: items, schema: versionSchema } as const;
  return (await mutate({ ...request, accessToken, nonIdempotent: true }))?.snapshot_id ?? null;
}

/**
 * `PUT /playlists/{id}/items`: replaces all items with at most 100 others, which get a new date. 1 call, idempotent.
 * @returns the new snapshot, if Spotify returned it.
 */
export async function replaceItems(accessToken: string, id: string, uris: string[]): Promise<string | null> {
  const request = { method: "PUT", path: itemsPath(id), body: { uris }, schema: versionSchema } as const;
  return (await mutate({ ...request, accessToken }))?.snapshot_id ?? null;
}

/** `DELETE /playlists/{id}/items`: removes every item with these URIs, at a snapshot or now. 1 call, idempotent. */
export async function removeItems(
  accessToken: string,
  id: string,
  { uris, snapshot }: { uris: string[]; snapshot: string | undefined },
): Promise<string | null> {
  const body = { items: uris.map((uri) => ({ uri })), ...(snapshot && { snapshot_id: snapshot }) };
  const request = { method: "DELETE", path: itemsPath(id), body, schema: versionSchema } as const;
  return (await mutate({ ...request, accessToken }))?.snapshot_id ?? null;
}

/**
 * `PUT /playlists/{id}/items`: moves a range of items before another item, at a snapshot. 1 call.
 * @throws SpotifyError `unconfirmed` when the items may have been moved.
 */
export async function moveItems(accessToken: string, id: string, move: Move): Promise<string | null> {
  const { from, length, before, snapshot } = move;
  const body = { range_start: from, range_length: length, insert_before: before, snapshot_id: snapshot };
  const request = { method: "PUT", path: itemsPath(id), body, schema: versionSchema } as const;
  return (await mutate({ ...request, accessToken, nonIdempotent: true }))?.snapshot_id ?? null;
}

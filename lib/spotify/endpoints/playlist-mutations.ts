import { z } from "zod";
import { mutate } from "../client";
import { checkSpotifyId } from "../ids";

const versionSchema = z.object({ snapshot_id: z.string() });
const createdSchema = z.object({ id: z.string().min(1) });

/** What can be said of a playlist. `public`: shown on the owner's profile. */
export type PlaylistDetails = { name?: string; description?: string; public?: boolean };

type Items = { uris: string[]; position?: number };
type Move = { from: number; length: number; before: number; snapshot: string };

function itemsPath(id: string): string {
  return `/playlists/${checkSpotifyId(id)}/items`;
}

/**
 * `POST /me/playlists`: 1 call.
 * @returns its id; null where Spotify made it and did not say which.
 * @throws SpotifyError `unconfirmed` where it may have been made.
 */
export async function createPlaylist(accessToken: string, details: PlaylistDetails): Promise<string | null> {
  const request = { method: "POST", path: "/me/playlists", body: details, schema: createdSchema } as const;
  return (await mutate({ ...request, accessToken, nonIdempotent: true }))?.id ?? null;
}

/** `PUT /playlists/{id}`: 1 call. */
export async function editPlaylist(accessToken: string, id: string, details: PlaylistDetails): Promise<void> {
  await mutate({ method: "PUT", path: `/playlists/${checkSpotifyId(id)}`, body: details, accessToken });
}

/**
 * `POST /playlists/{id}/items`, 100 at most, at a place or at the end: 1 call.
 * @returns the new snapshot, where Spotify told it.
 * @throws SpotifyError `unconfirmed` where they may have been added.
 */
export async function addItems(accessToken: string, id: string, items: Items): Promise<string | null> {
  const request = { method: "POST", path: itemsPath(id), body: items, schema: versionSchema } as const;
  return (await mutate({ ...request, accessToken, nonIdempotent: true }))?.snapshot_id ?? null;
}

/** `DELETE /playlists/{id}/items`: every entry of these URIs, as of a snapshot or as it is. 1 call; done twice it is the same. */
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
 * `PUT /playlists/{id}/items`: moves a stretch of entries before another, as of a snapshot. 1 call.
 * @throws SpotifyError `unconfirmed` where they may have been moved.
 */
export async function moveItems(accessToken: string, id: string, move: Move): Promise<string | null> {
  const { from, length, before, snapshot } = move;
  const body = { range_start: from, range_length: length, insert_before: before, snapshot_id: snapshot };
  const request = { method: "PUT", path: itemsPath(id), body, schema: versionSchema } as const;
  return (await mutate({ ...request, accessToken, nonIdempotent: true }))?.snapshot_id ?? null;
}

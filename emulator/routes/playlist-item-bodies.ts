import { z } from "zod";
import { apiError } from "../serializers/errors";
import { readJson } from "./json-body";
import type { PlaylistContext } from "./playlist-access";

const place = z.int().min(0);
const snapshotId = z.string().optional();
const addition = z.object({ uris: z.array(z.string()).min(1), position: place.optional() });
/** Body of `PUT` that replaces everything. */
export const replacement = z.object({ uris: z.array(z.string()) });
/** Body of `PUT` that moves a stretch of entries. */
export const reorder = z.object({
  range_start: place,
  insert_before: place,
  range_length: z.int().min(1).default(1),
  snapshot_id: snapshotId,
});
/** What tells the two bodies of `PUT` apart. */
export const kindOfChange = z.object({ uris: z.unknown().optional(), range_start: z.unknown().optional() });
const listed = z.array(z.object({ uri: z.string() })).min(1);
const removal = z.object({ items: listed, snapshot_id: snapshotId });
const oldRemoval = z.object({ tracks: listed, snapshot_id: snapshotId });

/**
 * Reads what `POST` is to add, and where: from the body, or from the query, where the old documentation had it as
 * `uris` and `position`.
 */
export async function readAddition(c: PlaylistContext): Promise<z.output<typeof addition>> {
  const { uris, position } = c.req.query();
  if (uris === undefined) return readJson(c, addition);
  const place = position === undefined ? undefined : Number(position);
  const read = addition.safeParse({ uris: uris.split(","), position: place });
  if (!read.success) throw apiError(400, "Invalid position");
  return read.data;
}

/** What shall be removed, and from which version. */
export type Removal = { uris: string[]; snapshot: string | undefined };

/** Reads the body of `DELETE /items`. */
export async function readRemoval(c: PlaylistContext): Promise<Removal> {
  const { items, snapshot_id } = await readJson(c, removal);
  return { uris: items.map(({ uri }) => uri), snapshot: snapshot_id };
}

/** Reads the body of `DELETE /tracks`, which has an older name for the entries. */
export async function readOldRemoval(c: PlaylistContext): Promise<Removal> {
  const { tracks, snapshot_id } = await readJson(c, oldRemoval);
  return { uris: tracks.map(({ uri }) => uri), snapshot: snapshot_id };
}

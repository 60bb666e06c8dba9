import { z } from "zod";
import { apiError } from "../serializers/errors";
import { readJson } from "./json-body";
import type { PlaylistContext } from "./playlist-access";

const place = z.int().min(0);
const snapshotId = z.string().optional();
const addition = z.object({ uris: z.array(z.string()).min(1), position: place.optional() });
const replacement = z.object({ uris: z.array(z.string()) });
const reorder = z.object({
  range_start: place,
  insert_before: place,
  range_length: z.int().min(1).default(1),
  snapshot_id: snapshotId,
});
/** The fields that distinguish the two bodies of `PUT`. */
const kindOfChange = z.object({ uris: z.unknown().optional(), range_start: z.unknown().optional() });
type Addition = z.output<typeof addition>;
const listed = z.array(z.object({ uri: z.string() })).min(1);
const removal = z.object({ items: listed, snapshot_id: snapshotId });
const oldRemoval = z.object({ tracks: listed, snapshot_id: snapshotId });

/**
 * Reads the URIs and the position of `POST` from the body, or from `uris` and `position` in the query, as in the old
 * documentation.
 */
export async function readAddition(c: PlaylistContext): Promise<Addition> {
  const uris = urisInQuery(c);
  return uris === undefined ? readJson(c, addition) : additionOf(c, uris);
}

/** Reads the same as `readAddition`, and also a bare array of URIs with the position in the query. */
export async function readOldAddition(c: PlaylistContext): Promise<Addition> {
  const uris = await bareUris(c);
  return uris === undefined ? readAddition(c) : additionOf(c, uris);
}

function additionOf(c: PlaylistContext, uris: string[]): Addition {
  const { position } = c.req.query();
  const place = position === undefined ? undefined : Number(position);
  const read = addition.safeParse({ uris, position: place });
  if (!read.success)
    throw apiError(400, uris.length === 0 ? "Missing required field: uris" : "Invalid position");
  return read.data;
}

/** A change by `PUT`: other entries, or the same ones in another order. */
export type Change = z.output<typeof replacement> | z.output<typeof reorder>;

/** Reads the change of `PUT` from the body, or the new URIs from the query. */
export async function readChange(c: PlaylistContext): Promise<Change> {
  const uris = urisInQuery(c);
  if (uris !== undefined) return { uris };
  const given = await readJson(c, kindOfChange);
  if (given.uris !== undefined && given.range_start !== undefined)
    throw apiError(400, "Items can be replaced or reordered, not both in one request");
  return given.range_start === undefined ? readJson(c, replacement) : readJson(c, reorder);
}

/** Reads the same as `readChange`, and also a bare array of URIs. */
export async function readOldChange(c: PlaylistContext): Promise<Change> {
  const uris = await bareUris(c);
  return uris === undefined ? readChange(c) : { uris };
}

function urisInQuery(c: PlaylistContext): string[] | undefined {
  const { uris } = c.req.query();
  return uris === "" ? [] : uris?.split(",");
}

async function bareUris(c: PlaylistContext): Promise<string[] | undefined> {
  const json: unknown = await c.req.json().catch(() => undefined);
  return z.array(z.string()).safeParse(json).data;
}

/** The URIs to remove, and the version they refer to. */
export type Removal = { uris: string[]; snapshot: string | undefined };

/** Reads the body of `DELETE /items`. */
export async function readRemoval(c: PlaylistContext): Promise<Removal> {
  const { items, snapshot_id } = await readJson(c, removal);
  return { uris: items.map(({ uri }) => uri), snapshot: snapshot_id };
}

/** Reads the body of `DELETE /tracks`, which has the old name of the entries. */
export async function readOldRemoval(c: PlaylistContext): Promise<Removal> {
  const { tracks, snapshot_id } = await readJson(c, oldRemoval);
  return { uris: tracks.map(({ uri }) => uri), snapshot: snapshot_id };
}

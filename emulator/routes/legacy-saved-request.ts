import type { Context } from "hono";
import { z } from "zod";
import { apiError } from "../serializers/errors";
import type { SavedItemKind, SavedUri } from "../state/save-operations";
import { readId, readIds, readNames } from "./ids";

type DatedId = { id: string; added_at?: string };

const plain = z.array(z.string()).transform((ids): DatedId[] => ids.map((id) => ({ id })));
const dated = z.array(z.object({ id: z.string(), added_at: z.iso.datetime() }));
const body = z.union([
  plain,
  z.object({ ids: plain }).transform(({ ids }) => ids),
  z.object({ timestamped_ids: dated }).transform(({ timestamped_ids }): DatedId[] => timestamped_ids),
]);

/** Reads the items of an old request: ids in the query or in the body, where they may have dates. */
export async function readSavedRequest(c: Context, kind: SavedItemKind, max: number): Promise<SavedUri[]> {
  const query = c.req.query("ids");
  const read = kind === "user" ? readNames : readIds;
  if (query) return read(query, max).map((id) => ({ kind, id }));
  const json: unknown = await c.req.json().catch(() => undefined);
  const { data: items } = body.safeParse(json);
  if (!items || items.length === 0) throw apiError(400, "Missing required field: ids");
  if (items.length > max) throw apiError(400, "Too many ids requested");
  return items.map(({ id, added_at }) => ({ kind, id: kind === "user" ? id : readId(id), since: added_at }));
}

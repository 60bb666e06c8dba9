import type { Context } from "hono";
import { z } from "zod";
import { apiError } from "../serializers/errors";
import type { SavedItemKind, SavedUri } from "../state/save-operations";
import { readId, readIds, readNames } from "./ids";

type Mark = { id: string; added_at?: string };

const plain = z.array(z.string()).transform((ids): Mark[] => ids.map((id) => ({ id })));
const dated = z.array(z.object({ id: z.string(), added_at: z.iso.datetime() }));
const body = z.union([
  plain,
  z.object({ ids: plain }).transform(({ ids }) => ids),
  z.object({ timestamped_ids: dated }).transform(({ timestamped_ids }): Mark[] => timestamped_ids),
]);

/** What an old request wants kept or dropped: ids in the query or in the body, there perhaps with their moments. */
export async function readSavedRequest(c: Context, kind: SavedItemKind, most: number): Promise<SavedUri[]> {
  const query = c.req.query("ids");
  const read = kind === "user" ? readNames : readIds;
  if (query) return read(query, most).map((id) => ({ kind, id }));
  const json: unknown = await c.req.json().catch(() => undefined);
  const { data: marks } = body.safeParse(json);
  if (!marks || marks.length === 0) throw apiError(400, "Missing required field: ids");
  if (marks.length > most) throw apiError(400, "Too many ids requested");
  return marks.map(({ id, added_at }) => ({ kind, id: kind === "user" ? id : readId(id), since: added_at }));
}

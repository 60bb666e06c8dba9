import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";

/** Reads a JSON body by a schema. Throws a 400 with the reason if it does not match. */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const json: unknown = await c.req.json().catch(() => undefined);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw refusal(400, z.prettifyError(parsed.error));
}

/** Returns an exception with an error of the control API. */
export function refusal(status: 400 | 403 | 404, message: string): HTTPException {
  return new HTTPException(status, { res: Response.json({ error: message }, { status }) });
}

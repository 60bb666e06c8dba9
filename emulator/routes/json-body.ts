import type { Context } from "hono";
import type { z } from "zod";
import { apiError } from "../serializers/errors";

/** Reads a JSON body by a schema. Throws a 400 with the name of the first missing or invalid field. */
export async function readJson<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const json = parsed(await c.req.text());
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path[0];
  if (typeof field !== "string" || !isRecord(json)) throw apiError(400, "Error parsing JSON.");
  throw apiError(400, json[field] === undefined ? `Missing required field: ${field}` : `Invalid ${field}`);
}

/** Reads an optional JSON body. Returns undefined if it is empty. */
export async function readOptionalJson<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  return (await c.req.text()).trim() === "" ? undefined : readJson(c, schema);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw apiError(400, "Error parsing JSON.");
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

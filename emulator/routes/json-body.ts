import type { Context } from "hono";
import type { z } from "zod";
import { apiError } from "../serializers/errors";

/** Reads a JSON body by a schema. Refuses with 400 and the name of the first field that is missing or wrong. */
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

/** The same where the body may be left out. */
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

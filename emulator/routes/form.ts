import type { Context } from "hono";

/** Reads a form as browsers send it. Anything else is an empty form: a broken multipart body is no fault of ours. */
export async function readForm(c: Context): Promise<URLSearchParams> {
  const type = c.req.header("content-type")?.toLowerCase() ?? "";
  return new URLSearchParams(type.startsWith("application/x-www-form-urlencoded") ? await c.req.text() : "");
}

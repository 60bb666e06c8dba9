import type { Context } from "hono";

/** Reads a urlencoded form. Any other body gives an empty form: an invalid multipart body is not the emulator's error. */
export async function readForm(c: Context): Promise<URLSearchParams> {
  const type = c.req.header("content-type")?.toLowerCase() ?? "";
  return new URLSearchParams(type.startsWith("application/x-www-form-urlencoded") ? await c.req.text() : "");
}

import type { z } from "zod";
import { parseBearerHeader } from "../http/bearer-header";
import { isAllowedOrigin } from "../http/cors";
import { isSameOrigin } from "../http/csrf";
import { parseOrReject } from "./parse-or-reject";
import { RequestError } from "./request-error";
import { jsonRoute } from "./route-handler";

const MOST_BYTES = 64 * 1024;

/** A script of ours or of a listed front end; no other can set the header. A bearer is sent by nobody unasked. */
function isAllowedMutation(headers: Headers): boolean {
  if (parseBearerHeader(headers) !== null) return true;
  const isKnown = isSameOrigin(headers) || isAllowedOrigin(headers.get("origin"));
  return isKnown && headers.get("x-requested-with") === "tonearm";
}

function checkJson(headers: Headers): void {
  if (!/^application\/json *(;|$)/i.test(headers.get("content-type") ?? ""))
    throw new RequestError("not_json");
}

async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new RequestError("too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestError("bad_request");
  }
}

/**
 * The body of a request, which must be sent as JSON: no form can do that (checklist section 7).
 * @throws RequestError `not_json`, `too_large` beyond 64 KB, `bad_request` for what the schema refuses.
 */
export async function readJson<T extends z.ZodType>(request: Request, schema: T): Promise<z.output<T>> {
  checkJson(request.headers);
  return parseOrReject(schema, parseJson(await readText(request)));
}

/**
 * Wraps a JSON route that changes something, as `jsonRoute` does one that reads: only for scripts that may, by cookie with
 * a header which no other site can send unasked.
 * @param handle gets the checked body; what it gives is the answer's, nothing is 204.
 * @param answer what that is checked against.
 */
export function jsonMutation<T extends z.ZodType, Context, Answer extends z.ZodType = z.ZodVoid>(
  schema: T,
  handle: (input: z.output<T>, context: Context, request: Request) => Promise<z.input<Answer> | Response>,
  answer: Answer | null = null,
): (request: Request, context: Context) => Promise<Response> {
  return jsonRoute<Context, Answer>(async (request, context) => {
    if (!isAllowedMutation(request.headers)) throw new RequestError("foreign_request");
    const given = await handle(await readJson(request, schema), context, request);
    return given ?? new Response(null, { status: 204 });
  }, answer);
}

import type { z } from "zod";
import { RequestError } from "./request-error";

/** A part of a request. @throws RequestError `bad_request` for what the schema refuses. */
export function parseOrReject<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (!result.success) throw new RequestError("bad_request");
  return result.data;
}

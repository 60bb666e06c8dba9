import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { toErrorView } from "../api/errors";
import type { Result, WithAge } from "../api/types";
import { REQUEST_ID_HEADER } from "../http/headers";

/** Returns the value of a section or its error, so that the section fails alone. Rethrows only Next's own signals. */
export async function toResult<T>(query: Promise<WithAge<T>>): Promise<Result<T>> {
  const requestId = (await headers()).get(REQUEST_ID_HEADER) ?? "";
  try {
    return { ok: true, ...(await query) };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, failure: toErrorView(error, requestId) };
  }
}

import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { ErrorView, Result, WithAge } from "../api/types";
import { REQUEST_ID_HEADER } from "../http/headers";
import { log } from "../log";
import { SpotifyError } from "../spotify/errors";

/** An error as a page may show it. Whatever is not Spotify's is "internal": its cause is logged, never shown. */
export function toErrorView(error: unknown, requestId: string): ErrorView {
  if (!(error instanceof SpotifyError)) {
    log.error({ requestId, error: error instanceof Error ? error.stack : String(error) }, "unexpected error");
    return { code: "internal", retryAt: null, requestId };
  }
  const retryAt = error.retryAfter === undefined ? null : Date.now() + error.retryAfter * 1000;
  return { code: error.code, retryAt, requestId };
}

/** Lets a region fail alone: its matter, or the reason why not. Never throws but for Next's own signals. */
export async function toResult<T>(reading: Promise<WithAge<T>>): Promise<Result<T>> {
  const requestId = (await headers()).get(REQUEST_ID_HEADER) ?? "";
  try {
    return { ok: true, ...(await reading) };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, failure: toErrorView(error, requestId) };
  }
}

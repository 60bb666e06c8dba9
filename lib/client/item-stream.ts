import type { EntriesView } from "@/lib/api/types";
import { ApiClientError, type ApiErrorBody, networkError } from "./api-client-error";
import { jsonLines } from "./ndjson-reader";

type Line = EntriesView | { total: number } | { done: true } | { error: ApiErrorBody };

/** What a stream of entries brings: the total first, then windows in any order. */
export type StreamedItems = { total: number; window: EntriesView | null };

/** Reads a stream of entries to its end; throws where it ends without saying that it is done. */
export async function* entryStream(stream: ReadableStream<Uint8Array>): AsyncGenerator<StreamedItems> {
  for await (const line of jsonLines<Line>(stream)) {
    if ("done" in line) return;
    if ("error" in line) throw new ApiClientError(200, line.error);
    yield { total: line.total, window: "entries" in line ? line : null };
  }
  throw networkError();
}

import type { EntryView } from "@/lib/api/types";
import { ApiClientError, networkError } from "./api-client-error";
import { fetchApi } from "./fetch-api";
import { completeItems, type EntryCollection, mergePage } from "./item-collection";
import { entryStream } from "./item-stream";

const REPORT_EVERY = 100;

/** How far a list has been read. */
export type ReadProgress = { loaded: number; total: number };

type Reading = {
  path: string;
  signal: AbortSignal;
  /** What is known already; it grows in place, so that a reading that stops leaves what it brought. */
  collection: EntryCollection;
  onProgress: (progress: ReadProgress) => void;
};

/** Reads a whole playlist through one request. Everything but an abort is thrown as an `ApiError`. */
export async function readAllItems(reading: Reading): Promise<EntryView[]> {
  try {
    const total = await drain(reading);
    const entries = completeItems(reading.collection, total);
    if (!entries) throw networkError();
    return entries;
  } catch (cause) {
    throw cause instanceof ApiClientError || reading.signal.aborted ? cause : networkError(cause);
  }
}

async function drain({ path, signal, collection, onProgress }: Reading): Promise<number> {
  const response = await fetchApi(path, { signal });
  if (!response.body) throw networkError();

  let total = 0;
  let reportedAt = 0;
  for await (const news of entryStream(response.body)) {
    total = news.total;
    if (news.window) mergePage(collection, news.window);
    if (Date.now() - reportedAt < REPORT_EVERY) continue;
    reportedAt = Date.now();
    onProgress({ loaded: collection.size, total });
  }
  return total;
}

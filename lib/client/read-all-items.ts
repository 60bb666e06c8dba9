import type { EntryView } from "@/lib/api/types";
import { ApiError, unanswered } from "./api-client-error";
import { request } from "./fetch-api";
import { collect, type EntryCollection, wholeList } from "./item-collection";
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
export async function readAllEntries(reading: Reading): Promise<EntryView[]> {
  try {
    const total = await drain(reading);
    const entries = wholeList(reading.collection, total);
    if (!entries) throw unanswered();
    return entries;
  } catch (cause) {
    throw cause instanceof ApiError || reading.signal.aborted ? cause : unanswered(cause);
  }
}

async function drain({ path, signal, collection, onProgress }: Reading): Promise<number> {
  const response = await request(path, { signal });
  if (!response.body) throw unanswered();

  let total = 0;
  let reportedAt = 0;
  for await (const news of entryStream(response.body)) {
    total = news.total;
    if (news.window) collect(collection, news.window);
    if (Date.now() - reportedAt < REPORT_EVERY) continue;
    reportedAt = Date.now();
    onProgress({ loaded: collection.size, total });
  }
  return total;
}

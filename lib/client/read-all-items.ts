import { ENTRIES_PAGE } from "@/lib/api/paths";
import type { EntriesView, EntryView } from "@/lib/api/types";
import { ApiClientError, type ApiErrorBody, fetchApi, networkError } from "./api-client";

const PROGRESS_INTERVAL_MS = 100;

/** How many entries of a list have been read. */
export type ReadProgress = { loaded: number; total: number };

type Reading = {
  path: string;
  signal: AbortSignal;
  /** The entries that are known already. It grows in place, so that a stopped read keeps its entries. */
  collection: EntryCollection;
  onProgress: (progress: ReadProgress) => void;
};

/**
 * Reads a whole playlist with one request.
 * @throws ApiClientError for everything except an abort.
 */
export async function readAllItems(reading: Reading): Promise<EntryView[]> {
  try {
    const total = await readStream(reading);
    const entries = completeItems(reading.collection, total);
    if (!entries) throw networkError();
    return entries;
  } catch (cause) {
    throw cause instanceof ApiClientError || reading.signal.aborted ? cause : networkError(cause);
  }
}

async function readStream({ path, signal, collection, onProgress }: Reading): Promise<number> {
  const response = await fetchApi(path, { signal });
  if (!response.body) throw networkError();

  let total = 0;
  let reportedAt = 0;
  for await (const update of entryStream(response.body)) {
    total = update.total;
    if (update.window) mergePage(collection, update.window);
    if (Date.now() - reportedAt < PROGRESS_INTERVAL_MS) continue;
    reportedAt = Date.now();
    onProgress({ loaded: collection.size, total });
  }
  return total;
}

type Line = EntriesView | { total: number } | { done: true } | { error: ApiErrorBody };

/** One update of a stream of entries: the total first, then windows in any order. */
export type StreamedItems = { total: number; window: EntriesView | null };

/**
 * Yields the updates of a stream of entries.
 * @throws ApiClientError for an error line, or if the stream ends without `done`.
 */
export async function* entryStream(stream: ReadableStream<Uint8Array>): AsyncGenerator<StreamedItems> {
  for await (const line of jsonLines<Line>(stream)) {
    if ("done" in line) return;
    if ("error" in line) throw new ApiClientError(200, line.error);
    yield { total: line.total, window: "entries" in line ? line : null };
  }
  throw networkError();
}

/** Yields the JSON values of a stream with one value per line. Skips empty lines. */
export async function* jsonLines<T>(stream: ReadableStream<Uint8Array>): AsyncGenerator<T> {
  for await (const line of lines(stream)) {
    if (line.trim() === "") continue;
    const value: T = JSON.parse(line);
    yield value;
  }
}

async function* lines(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = "";
  for await (const text of texts(stream)) {
    const parts = (rest + text).split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
  yield rest;
}

async function* texts(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  // Safari's streams are not iterable, so this loop calls the reader directly.
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    // A consumer that stops early (error line, complete list) must not leave the server sending.
    await reader.cancel().catch(() => {});
  }
}

/** Entries received so far, by position. */
export type EntryCollection = Map<number, EntryView>;

/** Adds a window of entries, and replaces those that are already there. */
export function mergePage(collection: EntryCollection, window: EntriesView): void {
  for (const entry of window.entries) collection.set(entry.position, entry);
}

/** Returns all entries in playlist order, or null while some are missing. */
export function completeItems(collection: EntryCollection, total: number): EntryView[] | null {
  const loaded = loadedEntries(collection, 0, total);
  return loaded.length === total ? loaded : null;
}

/** Returns the complete pages, so that a read that stopped does not need to fetch them again. */
export function completePages(
  collection: EntryCollection,
  total: number,
): { page: number; view: EntriesView }[] {
  return Array.from({ length: Math.ceil(total / ENTRIES_PAGE) }, (_, page) => {
    const offset = page * ENTRIES_PAGE;
    const entries = loadedEntries(collection, offset, Math.min(offset + ENTRIES_PAGE, total));
    return { page, view: { offset, total, entries } };
  }).filter(({ view }) => view.entries.length === Math.min(ENTRIES_PAGE, total - view.offset));
}

function loadedEntries(collection: EntryCollection, from: number, to: number): EntryView[] {
  const loaded: EntryView[] = [];
  for (let position = from; position < to; position++) {
    const entry = collection.get(position);
    if (entry) loaded.push(entry);
  }
  return loaded;
}

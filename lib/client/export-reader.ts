import { apiPaths } from "../api/paths";
import { MINUTE_MS, SECOND_MS } from "../time";
import { ApiClientError, fetcher } from "./api-client";
import { sendDeferred } from "./deferred-removals";
import type { ExportItem } from "./export-request";
import type { ExportPage, ExportProgress, ExportStore } from "./export-store";
import { isOffline } from "./online";

/** Why an export waits, and until when (Unix ms), if that is known. */
export type ExportWait = { why: "offline" | "spotify" | "limit" | "quota"; until: number | null };

/** A list that Spotify does not share, or that changed each time it was read. */
export class UnreadableListError extends Error {
  override readonly name = "UnreadableListError";
}

export type ReaderContext = {
  store: ExportStore;
  progress: ExportProgress;
  signal: AbortSignal;
  onChange: (wait: ExportWait | null) => void;
};

/** A list that changes while it is read is read again from its start, so that no version is mixed with another. */
const MAX_READINGS = 3;
/** After this many responses that cannot be read, a list counts as unreadable. */
const MAX_BROKEN_RESPONSES = 5;
const MAX_BACKOFF_MS = MINUTE_MS;
/** Timers stop while a device sleeps, so a long wait checks the clock. */
const CLOCK_INTERVAL_MS = 15 * SECOND_MS;
const DEFAULT_QUOTA_WAIT_MS = 60 * MINUTE_MS;

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });
}

async function waitUntil(until: number, signal: AbortSignal): Promise<void> {
  for (let left = until - Date.now(); left > 0; left = until - Date.now())
    await sleep(Math.min(left, CLOCK_INTERVAL_MS), signal);
}

/** Waits for the network. Polls, because not every browser reports that it is back. */
async function waitForNetwork(signal: AbortSignal): Promise<void> {
  while (isOffline()) await sleep(SECOND_MS, signal);
}

/** Waits for work that nothing but its end stops. @throws the reason of an abort. */
function untilDone(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

/** Waits for everything that blocks a request, and reports why. */
async function waitForTurn({ progress, signal, onChange }: ReaderContext): Promise<void> {
  signal.throwIfAborted();
  if (progress.blockedUntil !== null && progress.blockedUntil > Date.now()) {
    onChange({ why: "quota", until: progress.blockedUntil });
    await waitUntil(progress.blockedUntil, signal);
  }
  progress.blockedUntil = null;
  if (isOffline()) {
    onChange({ why: "offline", until: null });
    await waitForNetwork(signal);
  }
  onChange(null);
}

/** Handles a failed request: waits as long as a repetition needs. @throws what no repetition can help. */
async function waitAfter(cause: unknown, failures: number, context: ReaderContext): Promise<void> {
  const { progress, signal, onChange, store } = context;
  if (!(cause instanceof ApiClientError)) throw cause;
  const { code, status, retryAfter } = cause;
  const waitMs = retryAfter === null ? null : retryAfter * SECOND_MS;
  if (code === "quota_exceeded") {
    progress.blockedUntil = Date.now() + (waitMs ?? DEFAULT_QUOTA_WAIT_MS);
    await store.save(progress);
    return;
  }
  if (status === 403 || status === 404) throw new UnreadableListError(code, { cause });
  if (code === "unauthorized" || status === 400) throw cause;
  const isBroken = code === "internal" || code === "invalid_response";
  if (isBroken && failures >= MAX_BROKEN_RESPONSES) throw new UnreadableListError(code, { cause });
  const until = Date.now() + (waitMs ?? Math.min(SECOND_MS * 2 ** failures, MAX_BACKOFF_MS));
  onChange({ why: code === "rate_limited" || code === "too_many" ? "limit" : "spotify", until });
  await waitUntil(until, signal);
}

function pathOf({ list }: ExportItem, offset: number, after: string | null): string {
  if (list.kind === "playlist") return apiPaths.playlistRecords(list.id, offset);
  return apiPaths.libraryRecords(list.kind, offset, after);
}

async function readPage(item: ExportItem, last: ExportPage | undefined, context: ReaderContext) {
  const path = pathOf(item, last?.next ?? 0, last?.after ?? null);
  for (let failures = 0; ; failures++) {
    await waitForTurn(context);
    await untilDone(sendDeferred(item.list.id), context.signal);
    try {
      const page = await fetcher<Partial<ExportPage> & Pick<ExportPage, "total" | "next" | "records">>(path, {
        signal: context.signal,
      });
      const { total, next, records, after = null, snapshot = null } = page;
      return { total, next, records, after, snapshot };
    } catch (cause) {
      context.signal.throwIfAborted();
      await waitAfter(cause, failures, context);
    }
  }
}

/** Returns whether all pages belong to one version of the list, as far as Spotify says. */
function areOneVersion(pages: readonly ExportPage[]): boolean {
  const [first, last] = [pages[0], pages.at(-1)];
  if (!first || !last || pages.length === 1) return true;
  const isSameSnapshot = first.snapshot === last.snapshot;
  return isSameSnapshot && pages.every(({ total }) => total === first.total);
}

/**
 * Reads a list page by page and stores each page. Pages that were stored before are not read again.
 * @throws UnreadableListError; ApiClientError when the session is over; the reason of an abort.
 */
export async function readList(item: ExportItem, context: ReaderContext): Promise<void> {
  const { store, progress } = context;
  const { id } = item.list;
  for (let reading = 0; reading < MAX_READINGS; reading++) {
    const pages = await store.pages(id);
    for (let last = pages.at(-1); !last || last.next !== null; last = pages.at(-1)) {
      const page = await readPage(item, last, context);
      progress.calls += 1;
      await store.savePage(id, last?.next ?? 0, page, progress);
      pages.push(page);
      context.onChange(null);
    }
    if (areOneVersion(pages)) return;
    await store.dropPages(id);
  }
  throw new UnreadableListError("changed each time it was read");
}

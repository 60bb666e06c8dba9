import { apiPaths } from "@/lib/api/paths";
import { changeRequest } from "./api-client";
import { chunksOf } from "./playlist-commands";
import { readStoredList, storeList } from "./stored-list";

/**
 * A removal that is shown but not sent yet. Spotify does not restore the date of a removed song, so nothing
 * is sent while one click can still undo it.
 */
type DeferredRemoval = {
  /** Profile id of the user who removes. */
  reader: string;
  uris: readonly string[];
  /** Allows the removal to be sent. */
  release: () => void;
  /** Settles once the removal is applied, has failed or is withdrawn. */
  ended: Promise<unknown>;
  /** Returns the URIs that are not sent yet; null while the list is not fully known. */
  left: () => readonly string[] | null;
};

/** A page that unloads can send 64 KiB in total with `fetch`. */
export const MAX_DEFERRED_SONGS = 1_500;
/** How long a form waits for deferred removals. */
const FORM_TIMEOUT_MS = 5_000;

const deferred = new Map<string, DeferredRemoval>();
/** Forms that have waited already. A form waits only once. */
const waitedForms = new WeakSet<HTMLFormElement>();
let stop: AbortController | null = null;

/** Releases the deferred removal of a playlist, by default those of all playlists. */
export function releaseDeferred(playlist?: string): void {
  for (const [id, removal] of deferred) if (playlist === undefined || playlist === id) removal.release();
}

/** Sends the deferred removal of a playlist, and waits until it is applied or has failed: what reads the playlist then has what is shown. */
export async function sendDeferred(playlist: string): Promise<void> {
  const ended = deferred.get(playlist)?.ended;
  releaseDeferred(playlist);
  await ended?.catch(() => {});
}

/**
 * Sends the remaining URIs when the page unloads. It waits for no response, and the snapshot does not matter.
 * The removal is stored until the next visit shows whether it arrived.
 */
function sendRemaining(): void {
  for (const [id, removal] of deferred) {
    const left = removal.left();
    if (left?.length === 0) continue;
    saveUnsent({ reader: removal.reader, playlist: id, uris: [...(left ?? removal.uris)] });
    for (const uris of chunksOf(left ?? []))
      void fetch(apiPaths.entriesOf(id), { ...changeRequest("DELETE", { uris }), keepalive: true }).catch(
        () => {},
      );
  }
}

/**
 * A form that leaves the page, such as sign-out, may end what a removal needs, so the removal is sent first.
 */
function sendBeforeForm(event: SubmitEvent): void {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || waitedForms.has(form)) return;
  event.preventDefault();
  waitedForms.add(form);
  const ended = [...deferred.values()].map((removal) => removal.ended);
  releaseDeferred();
  const wait = new Promise((resolve) => setTimeout(resolve, FORM_TIMEOUT_MS));
  void Promise.race([Promise.allSettled(ended), wait]).then(() => form.requestSubmit(submitter));
}

function onHidden(): void {
  if (document.hidden) releaseDeferred();
}

/** Listens while a removal is deferred. */
function listen(): void {
  if (deferred.size === 0) {
    stop?.abort();
    stop = null;
  } else if (!stop) {
    stop = new AbortController();
    const { signal } = stop;
    window.addEventListener("pagehide", sendRemaining, { signal });
    document.addEventListener("visibilitychange", onHidden, { signal });
    // On `window`, so that it runs last: a form that a script submits does not leave the page.
    window.addEventListener("submit", sendBeforeForm, { signal });
  }
}

/**
 * Defers a removal until it is released, or until the page is hidden or left. A playlist has at most one: a
 * new one releases the earlier one.
 */
export function deferRemoval(playlist: string, removal: DeferredRemoval): void {
  releaseDeferred(playlist);
  deferred.set(playlist, removal);
  listen();
  const end = () => {
    if (deferred.get(playlist) === removal) deferred.delete(playlist);
    listen();
  };
  removal.ended.then(end, end);
}

/** A removal that was shown but not confirmed. */
type UnsentRemoval = { reader: string; playlist: string; uris: string[] };

const KEY = "tonearm.unsent";

function isRemoval(value: unknown): value is UnsentRemoval {
  if (typeof value !== "object" || value === null) return false;
  if (!("reader" in value && "playlist" in value && "uris" in value && Array.isArray(value.uris)))
    return false;
  const texts: unknown[] = [value.reader, value.playlist, ...value.uris];
  return texts.every((text) => typeof text === "string");
}

function read(): UnsentRemoval[] {
  return readStoredList(KEY, isRemoval);
}

/** If storage is full or unavailable, the removal is not offered again. */
function write(all: readonly UnsentRemoval[]): void {
  storeList(KEY, all);
}

/**
 * Stores a removal until it is confirmed, so that the app can offer it again if the page closes first.
 * @returns a function that deletes the stored removal.
 */
export function saveUnsent(removal: UnsentRemoval): () => void {
  write([...read(), removal]);
  const text = JSON.stringify(removal);
  return () => write(read().filter((one) => JSON.stringify(one) !== text));
}

/** Returns and deletes the URIs of a playlist whose removal was not confirmed when its page closed. */
export function takeUnsent(reader: string, playlist: string): string[] {
  const isMatch = (one: UnsentRemoval) => one.reader === reader && one.playlist === playlist;
  const all = read();
  const uris = all.filter(isMatch).flatMap((one) => one.uris);
  if (uris.length > 0) write(all.filter((one) => !isMatch(one)));
  return [...new Set(uris)];
}

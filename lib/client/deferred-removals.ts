import { apiPaths } from "@/lib/api/paths";
import { changeRequest } from "./mutate-api";
import { chunksOf } from "./playlist-commands";
import { saveUnsent } from "./unsent-removals";

/**
 * Removals that are shown and not sent yet: Spotify gives no date back that it once took, so nothing is sent while it may still be
 * undone by one click.
 */
type Held = {
  /** Who removes, as the profile's id. */
  reader: string;
  uris: readonly string[];
  /** Lets it be sent. */
  release: () => void;
  /** Resolves once it is made, or failed, or was taken back. */
  ended: Promise<unknown>;
  /** The URIs that are still to be sent; null while nobody knows yet what goes with them. */
  left: () => readonly string[] | null;
};

/** `fetch` carries 64 KiB in all while a page goes. */
export const MAX_DEFERRED_SONGS = 1_500;
/** Milliseconds a form waits for what is held. */
const FORM_WAIT_MS = 5_000;

const held = new Map<string, Held>();
/** Forms that have waited: they wait once. */
const waited = new WeakSet<HTMLFormElement>();
let stop: AbortController | null = null;

/** Sends what is held of a playlist, by default of all. */
export function releaseDeferred(playlist?: string): void {
  for (const [id, one] of held) if (playlist === undefined || playlist === id) one.release();
}

/**
 * Sends what is left as the page goes: nobody waits for an answer, and of which version it is does not matter. It is kept until the next
 * visit tells whether it arrived.
 */
function sendLeft(): void {
  for (const [id, one] of held) {
    const left = one.left();
    if (left?.length === 0) continue;
    saveUnsent({ reader: one.reader, playlist: id, uris: [...(left ?? one.uris)] });
    for (const uris of chunksOf(left ?? []))
      void fetch(apiPaths.entriesOf(id), { ...changeRequest("DELETE", { uris }), keepalive: true }).catch(
        () => {},
      );
  }
}

/** A form that leaves the page, as signing out does, may end what a removal needs: that goes first. */
function sendBeforeForm(event: SubmitEvent): void {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || waited.has(form)) return;
  event.preventDefault();
  waited.add(form);
  const ended = [...held.values()].map((one) => one.ended);
  releaseDeferred();
  const wait = new Promise((resolve) => setTimeout(resolve, FORM_WAIT_MS));
  void Promise.race([Promise.allSettled(ended), wait]).then(() => form.requestSubmit(submitter));
}

function onHidden(): void {
  if (document.hidden) releaseDeferred();
}

/** Listens as long as anything is held. */
function listen(): void {
  if (held.size === 0) {
    stop?.abort();
    stop = null;
  } else if (!stop) {
    stop = new AbortController();
    const { signal } = stop;
    window.addEventListener("pagehide", sendLeft, { signal });
    document.addEventListener("visibilitychange", onHidden, { signal });
    // As the last to hear of it: a form that scripts send themselves leaves no page.
    window.addEventListener("submit", sendBeforeForm, { signal });
  }
}

/** Holds a removal until it is released, or the page is hidden or left. One a playlist: another one releases it. */
export function deferRemoval(playlist: string, one: Held): void {
  releaseDeferred(playlist);
  held.set(playlist, one);
  listen();
  const end = () => {
    if (held.get(playlist) === one) held.delete(playlist);
    listen();
  };
  one.ended.then(end, end);
}

import { keys } from "@/lib/keys";
import { chunksOf } from "./playlist-commands";
import { keepUnsent } from "./unsent-removals";

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
export const MOST_HELD = 1_500;
/** Milliseconds a form waits for what is held. */
const FORM_WAIT_MS = 5_000;

const held = new Map<string, Held>();

/** Sends what is held of a playlist, by default of all. */
export function releaseHeld(playlist?: string): void {
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
    keepUnsent({ reader: one.reader, playlist: id, uris: [...(left ?? one.uris)] });
    for (const uris of chunksOf(left ?? []))
      void fetch(keys.entriesOf(id), {
        method: "DELETE",
        keepalive: true,
        headers: { "content-type": "application/json", "x-requested-with": "tonearm" },
        body: JSON.stringify({ uris }),
      }).catch(() => {});
  }
}

/** A form that leaves the page, as signing out does, may end what a removal needs: that goes first. */
function sendBeforeForm(event: SubmitEvent): void {
  if (held.size === 0 || event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return;
  const form = event.target;
  event.preventDefault();
  const ended = [...held.values()].map((one) => one.ended);
  releaseHeld();
  const wait = new Promise((resolve) => setTimeout(resolve, FORM_WAIT_MS));
  void Promise.race([Promise.allSettled(ended), wait]).then(() => form.requestSubmit(event.submitter));
}

function onHidden(): void {
  if (document.hidden) releaseHeld();
}

function listen(isOn: boolean): void {
  const change = isOn ? "addEventListener" : "removeEventListener";
  globalThis[change]("pagehide", sendLeft);
  document[change]("visibilitychange", onHidden);
  // As the last to hear of it: a form that scripts send themselves leaves no page.
  globalThis[change]("submit", sendBeforeForm as EventListener);
}

/** Holds a removal until it is released, or the page is hidden or left. One a playlist: another one releases it. */
export function hold(playlist: string, one: Held): void {
  releaseHeld(playlist);
  if (held.size === 0) listen(true);
  held.set(playlist, one);
  const end = () => {
    if (held.get(playlist) === one) held.delete(playlist);
    if (held.size === 0) listen(false);
  };
  one.ended.then(end, end);
}

const KEY = "tonearm.reloaded";
const MINUTE = 60_000;
/** Milliseconds after which a page that was about to leave, and is still here, stays. */
const LEAVING = 10_000;

let leftAt = Number.NEGATIVE_INFINITY;

/** Notes that the page is about to leave for another (Unix ms). */
export function noteLeaving(now = Date.now()): void {
  leftAt = now;
}

// Signing out ends the session before the next page is there, and what is refused meanwhile must not keep the person here.
if (typeof window !== "undefined") window.addEventListener("beforeunload", () => noteLeaving());

/** Whether a reload is to be had: at most one a minute and tab, or a page that is refused again would never come to rest. */
function takeTurn(now: number): boolean {
  if (now - Number(sessionStorage.getItem(KEY)) < MINUTE) return false;
  sessionStorage.setItem(KEY, String(now));
  return true;
}

/** Loads the page anew, so that the server decides what this tab may show: renewed, or the login with the way back. */
export function reloadOnce(now = Date.now()): void {
  if (typeof window === "undefined" || now - leftAt < LEAVING || !takeTurn(now)) return;
  window.location.reload();
}

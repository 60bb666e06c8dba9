const KEY = "tonearm.reloaded";
const MINUTE = 60_000;

/** Whether a reload is to be had: at most one a minute and tab, or a page that is refused again would never come to rest. */
function takeTurn(now: number): boolean {
  if (now - Number(sessionStorage.getItem(KEY)) < MINUTE) return false;
  sessionStorage.setItem(KEY, String(now));
  return true;
}

/** Loads the page anew, so that the server decides what this tab may show: renewed, or the login with the way back. */
export function reloadOnce(now = Date.now()): void {
  if (typeof window === "undefined" || !takeTurn(now)) return;
  window.location.reload();
}

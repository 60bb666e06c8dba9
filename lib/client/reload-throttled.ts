import { MINUTE_MS, SECOND_MS } from "../time";
import { reloadPage } from "./online";
import { hasPendingChanges } from "./pending-changes";

const KEY = "tonearm.reloaded";
/** Name of the performance mark that a page is about to navigate away. The page's first script sets it. */
export const LEAVING_MARK = "tonearm.leaving";
/** A page that is still here after this time is no longer considered to be leaving. */
const LEAVING_TIMEOUT_MS = 10 * SECOND_MS;

/**
 * Returns whether the page is about to navigate away. Sign-out ends the session before the next page loads,
 * and requests that are refused meanwhile must not keep the user here.
 */
function isLeaving(): boolean {
  const left = performance.getEntriesByName(LEAVING_MARK).at(-1);
  return left !== undefined && performance.now() - left.startTime < LEAVING_TIMEOUT_MS;
}

/**
 * Returns whether a reload is allowed: at most one per minute and tab, or a page that is refused again would
 * reload forever.
 */
function claimReload(now: number): boolean {
  if (now - Number(sessionStorage.getItem(KEY)) < MINUTE_MS) return false;
  sessionStorage.setItem(KEY, String(now));
  return true;
}

/**
 * Reloads the page, so that the server decides what this tab may show: the renewed page, or the login with a
 * return path. Does not reload while a change is pending, which would be lost with the page.
 */
export function reloadThrottled(now = Date.now()): void {
  if (typeof window === "undefined" || isLeaving() || hasPendingChanges() || !claimReload(now)) return;
  void reloadPage();
}

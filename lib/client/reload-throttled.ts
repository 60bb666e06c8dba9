import { reloadPage } from "./leave-page";
import { hasPendingChanges } from "./pending-changes";

const KEY = "tonearm.reloaded";
const MINUTE = 60_000;
/** The mark in a page's performance entries that it is about to leave for another. Its first script sets it. */
export const LEAVING_MARK = "tonearm.leaving";
/** Milliseconds after which a page that was about to leave, and is still here, stays. */
const LEAVING = 10_000;

/** Signing out ends the session before the next page is there, and what is refused meanwhile must not keep the person here. */
function isLeaving(): boolean {
  const left = performance.getEntriesByName(LEAVING_MARK).at(-1);
  return left !== undefined && performance.now() - left.startTime < LEAVING;
}

/** Whether a reload is to be had: at most one a minute and tab, or a page that is refused again would never come to rest. */
function takeTurn(now: number): boolean {
  if (now - Number(sessionStorage.getItem(KEY)) < MINUTE) return false;
  sessionStorage.setItem(KEY, String(now));
  return true;
}

/**
 * Loads the page anew, so that the server decides what this tab may show: renewed, or the login with the way back. Not while a change is
 * pending, which would be lost with the page.
 */
export function reloadThrottled(now = Date.now()): void {
  if (typeof window === "undefined" || isLeaving() || hasPendingChanges() || !takeTurn(now)) return;
  void reloadPage();
}

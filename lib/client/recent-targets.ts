import { ACCOUNT_KEYS } from "./account-storage";
import { isText, readStoredList, storeList } from "./stored-list";

const KEY = ACCOUNT_KEYS.addTargets;
/** More than fit on the first screen of the choices. */
const MAX_TARGETS = 5;

/** Returns the ids of the playlists that songs were last added to in this browser, newest first. */
export function recentTargets(): string[] {
  return readStoredList(KEY, isText).slice(0, MAX_TARGETS);
}

/** Puts a playlist first among those. Without storage, none is remembered. */
export function rememberTarget(id: string): void {
  const others = recentTargets().filter((one) => one !== id);
  storeList(KEY, [id, ...others].slice(0, MAX_TARGETS));
}

import { ACCOUNT_KEYS } from "./account-storage";
import { isText, readStoredList, storeList } from "./stored-list";

const KEY = ACCOUNT_KEYS.searches;
/** More would push the commands off the first screen. */
const MAX_SEARCHES = 6;

/** If storage is full or blocked, no search is kept. */
function write(texts: string[]): void {
  storeList(KEY, texts.slice(0, MAX_SEARCHES));
}

/** Returns the searches of the account in this browser that led to something, newest first. */
export function recentSearches(): string[] {
  return readStoredList(KEY, isText);
}

/** Puts a search first among those. */
export function rememberSearch(text: string): void {
  const typed = text.trim();
  if (typed) write([typed, ...recentSearches().filter((one) => one !== typed)]);
}

/** Deletes one search, or all. */
export function deleteSearches(text?: string): void {
  write(text === undefined ? [] : recentSearches().filter((one) => one !== text));
}

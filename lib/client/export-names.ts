/** Names of what a running export stores in the browser. In a file of its own, because every page reads them. */
export const EXPORT_DATABASE = "tonearm-exports";
/** Set while an export is unfinished, so that other pages need not open the database to find out. */
const MARK = "tonearm.export";

/** Notes whether an export is unfinished. Without storage, it does not survive a reload. */
export function setUnfinishedExport(isUnfinished: boolean): void {
  try {
    if (isUnfinished) localStorage.setItem(MARK, "1");
    else localStorage.removeItem(MARK);
  } catch {
    // Storage may be blocked.
  }
}

/** Returns whether an export of this browser is unfinished. */
export function hasUnfinishedExport(): boolean {
  try {
    return localStorage.getItem(MARK) !== null;
  } catch {
    return false;
  }
}

/** Deletes what an unfinished export stored, as at a sign-out. Other tabs close their connections when they hear of it. */
export function deleteExports(): void {
  if (!hasUnfinishedExport()) return;
  setUnfinishedExport(false);
  globalThis.indexedDB?.deleteDatabase(EXPORT_DATABASE);
}

import type { Addable, Addition } from "@/app/_components/additions";

/** An addition whose entries are known. */
type WaitingAddition = Addition & { entries: Addable[] };

const STORAGE_KEY = "tonearm.addition";

function isWaiting(value: unknown): value is WaitingAddition {
  return typeof value === "object" && value !== null && "entries" in value && Array.isArray(value.entries);
}

/** Keeps an addition while the user is away to grant its permission. Loads the entries of an album or a list. */
export async function storeAddition({ entries, name, isNew }: Addition): Promise<void> {
  try {
    const loaded = Array.isArray(entries) ? entries : await entries();
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify({ entries: loaded, name, isNew }));
  } catch {
    // What cannot be loaded or stored is not offered again.
  }
}

/** Returns the addition that waits, and deletes it: it is offered once. */
export function takeAddition(): WaitingAddition | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? "null");
    sessionStorage.removeItem(STORAGE_KEY);
    return isWaiting(stored) ? stored : null;
  } catch {
    return null;
  }
}

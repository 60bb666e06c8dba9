let unsent = 0;
let deferred = 0;

function preventUnload(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Prompts before the page unloads while a change is pending: an unsent change would be lost. */
export async function confirmBeforeUnload<T>(change: Promise<T>): Promise<T> {
  if (unsent++ === 0) addEventListener("beforeunload", preventUnload);
  try {
    return await change;
  } finally {
    if (--unsent === 0) removeEventListener("beforeunload", preventUnload);
  }
}

/** Registers a change that is sent when the page unloads, so that no prompt is needed. */
export function addDeferred(change: Promise<unknown>): void {
  deferred++;
  const end = () => {
    deferred--;
  };
  change.then(end, end);
}

/**
 * Returns whether the page shows a change that Spotify does not have yet. If so, the page must not reload
 * automatically.
 */
export function hasPendingChanges(): boolean {
  return unsent + deferred > 0;
}

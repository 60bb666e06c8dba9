let unsent = 0;
let held = 0;

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Lets the browser ask before the page is left, as long as a change is not made: what was not sent would be lost. */
export async function confirmBeforeUnload<T>(change: Promise<T>): Promise<T> {
  if (unsent++ === 0) addEventListener("beforeunload", ask);
  try {
    return await change;
  } finally {
    if (--unsent === 0) removeEventListener("beforeunload", ask);
  }
}

/** Notes a change that is sent as the page goes, so that nothing need be asked. */
export function addDeferred(change: Promise<unknown>): void {
  held++;
  const end = () => {
    held--;
  };
  change.then(end, end);
}

/** Whether something is shown that Spotify does not have yet: the page must not be loaded anew by itself then. */
export function hasPendingChanges(): boolean {
  return unsent + held > 0;
}

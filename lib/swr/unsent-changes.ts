let unsent = 0;

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Lets the browser ask before the page is left, as long as a change is not made: what was not sent would be lost. */
export async function askBeforeLeaving<T>(change: Promise<T>): Promise<T> {
  if (unsent++ === 0) addEventListener("beforeunload", ask);
  try {
    return await change;
  } finally {
    if (--unsent === 0) removeEventListener("beforeunload", ask);
  }
}

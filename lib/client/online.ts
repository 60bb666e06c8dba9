/** Returns whether the browser reports that it is offline. */
export function isOffline(): boolean {
  return typeof navigator !== "undefined" && navigator.onLine === false;
}

/** Resolves immediately when online, otherwise once the network is back. */
export function whenOnline(): Promise<void> {
  if (!isOffline()) return Promise.resolve();
  return new Promise((resolve) => addEventListener("online", () => resolve(), { once: true }));
}

/** Reloads the page once there is a network. Without one, the browser would show its own error page. */
export async function reloadPage(): Promise<void> {
  await whenOnline();
  window.location.reload();
}

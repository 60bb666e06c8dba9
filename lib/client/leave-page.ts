import { whenOnline } from "./online";

/** Loads the page anew once there is a network: without one the browser would show an error page of its own. */
export async function reloadPage(): Promise<void> {
  await whenOnline();
  window.location.reload();
}

/**
 * Sets the language or the colours of this browser; the page shows it once it is asked for again.
 * @throws TypeError where the app cannot be reached
 */
export async function setPreference(name: "language" | "theme", value: string): Promise<void> {
  const body = new URLSearchParams({ [name]: value });
  // What it leads to is not wanted: the page stays where it is.
  await fetch("/preferences", { method: "POST", body, redirect: "manual" });
}

/**
 * Sets the language or the theme of this browser. The page shows it after its next request.
 * @throws TypeError if the app cannot be reached
 */
export async function setPreference(name: "language" | "theme", value: string): Promise<void> {
  const body = new URLSearchParams({ [name]: value });
  // Does not follow the redirect, because the user stays on the page.
  await fetch("/preferences", { method: "POST", body, redirect: "manual" });
}

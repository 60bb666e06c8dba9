/** A page that was requested and has not arrived yet. */
export type PendingRoute = {
  path: string;
  /** The text of the link to it; null if it has none. */
  name: string | null;
};

type Link = { href: string; title: string; textContent: string | null };

/**
 * Returns the page of this app that a link opens.
 * @param from URL of the current page.
 * @returns null for the same page, even with another query, and for another site.
 */
export function pendingRoute({ href, title, textContent }: Link, from: string): PendingRoute | null {
  const [to, here] = [new URL(href, from), new URL(from)];
  if (to.origin !== here.origin || to.pathname === here.pathname) return null;
  return { path: to.pathname, name: title || textContent?.trim() || null };
}

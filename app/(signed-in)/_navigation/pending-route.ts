/** A page that was asked for and is not there yet. */
export type PendingRoute = {
  path: string;
  /** What the link to it says; null where that is nothing. */
  name: string | null;
};

type Link = { href: string; title: string; textContent: string | null };

/**
 * The page of this app that a link leads to.
 * @param from the address of the page that is left.
 * @returns null where that is the same page, whatever its query, or none of ours.
 */
export function pendingRoute({ href, title, textContent }: Link, from: string): PendingRoute | null {
  const [to, here] = [new URL(href, from), new URL(from)];
  if (to.origin !== here.origin || to.pathname === here.pathname) return null;
  return { path: to.pathname, name: title || textContent?.trim() || null };
}

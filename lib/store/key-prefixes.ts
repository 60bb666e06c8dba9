/** Whatever a key can be deleted by, shortest first: its beginnings up to each colon. */
export function prefixesOf(key: string): string[] {
  return [...key.matchAll(/:/g)].map(({ index }) => key.slice(0, index + 1));
}

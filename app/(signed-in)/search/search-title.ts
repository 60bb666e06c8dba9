/** What the tab of a search is called, before the app's own name. `words`: "" while nothing is looked for. */
export function searchTitle(words: string): string {
  return words ? `${words} · Search` : "Search";
}

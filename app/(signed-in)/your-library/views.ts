/** The views of the page, as its URL names them. */
export const VIEWS = ["overview", "find", "unlisted"] as const;

export type LibraryView = (typeof VIEWS)[number];

/** Returns the view that the URL names; the overview if it names none. */
export function viewOf(slug: unknown): LibraryView {
  return VIEWS.find((view) => view === slug) ?? "overview";
}

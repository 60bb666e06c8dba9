/** The kinds of items in a library, as they are named in the URL and in the messages. */
export const KINDS = ["tracks", "albums", "artists", "shows", "episodes", "audiobooks"] as const;

export type LibraryKind = (typeof KINDS)[number];

/** Returns the kind that the URL names; tracks if it names none. */
export function kindOf(slug: unknown): LibraryKind {
  return KINDS.find((kind) => kind === slug) ?? "tracks";
}

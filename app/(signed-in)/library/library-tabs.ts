/** What a library holds, by the names that stand in the address and among the messages. */
export const KINDS = ["tracks", "albums", "artists"] as const;

export type LibraryKind = (typeof KINDS)[number];

/** The kind that the address names; tracks where it names none. */
export function kindOf(slug: unknown): LibraryKind {
  return KINDS.find((kind) => kind === slug) ?? "tracks";
}

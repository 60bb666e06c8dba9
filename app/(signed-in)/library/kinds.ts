/** What a library holds, by the names that stand in the address. */
export const KINDS = [
  { slug: "tracks", name: "Tracks", title: "Saved tracks", one: "track" },
  { slug: "albums", name: "Albums", title: "Saved albums", one: "album" },
  { slug: "artists", name: "Artists", title: "Followed artists", one: "artist" },
] as const;

export type Kind = (typeof KINDS)[number];

/** The kind that the address names; tracks where it names none. */
export function kindOf(slug: unknown): Kind {
  return KINDS.find((kind) => kind.slug === slug) ?? KINDS[0];
}

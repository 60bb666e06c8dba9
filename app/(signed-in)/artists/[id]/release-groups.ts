import type { AlbumGroup } from "@/lib/api/types";

/** What of an artist's records is shown, by the names that stand in the address and among the messages. */
export const GROUPS = ["all", "album", "single", "compilation", "appears_on"] as const satisfies (
  | AlbumGroup
  | "all"
)[];

/** All of an artist's own albums and singles, or one group of records. */
export type Group = (typeof GROUPS)[number];

/** The group that the address names; albums and singles where it names none. */
export function groupOf(slug: unknown): Group {
  return GROUPS.find((group) => group === slug) ?? "all";
}

/** The group as Spotify names it; null for albums and singles. */
export function spotifyGroup(group: Group): AlbumGroup | null {
  return group === "all" ? null : group;
}

import type { AlbumGroup } from "@/lib/api/types";

/** Groups of an artist's releases, as they are named in the URL and in the messages. */
export const GROUPS = ["all", "album", "single", "compilation", "appears_on"] as const satisfies (
  | AlbumGroup
  | "all"
)[];

/** All of an artist's own albums and singles, or one group of releases. */
export type Group = (typeof GROUPS)[number];

/** Returns the group that the URL names; albums and singles if it names none. */
export function groupOf(slug: unknown): Group {
  return GROUPS.find((group) => group === slug) ?? "all";
}

/** Returns the group as Spotify names it; null for albums and singles. */
export function spotifyGroup(group: Group): AlbumGroup | null {
  return group === "all" ? null : group;
}

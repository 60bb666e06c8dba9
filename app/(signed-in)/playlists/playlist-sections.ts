import type { ListedPlaylist } from "@/lib/api/types";
import type { Arrangement } from "@/lib/client/playlist-arrangement";

/** A part of the list of playlists. `name`: the group's; empty for the pinned playlists and for those in no group. */
export type PlaylistSection = {
  kind: "pinned" | "group" | "rest";
  name: string;
  playlists: readonly ListedPlaylist[];
  /** How many it has, where not all of them are rendered yet. */
  total?: number;
};

/**
 * Returns the playlists in their sections: the pinned ones, the groups in their order, and the rest. A pinned playlist is only among the
 * pinned ones. Empty sections are left out.
 * @param playlists in the order in which each section shows them.
 */
export function sectionsOf(
  playlists: readonly ListedPlaylist[],
  { pins, groups }: Arrangement,
): PlaylistSection[] {
  const pinned = new Set(pins);
  const groupOf = new Map(groups.flatMap(({ name, playlists: ids }) => ids.map((id) => [id, name] as const)));
  const others = playlists.filter(({ id }) => !pinned.has(id));
  const sections: PlaylistSection[] = [
    { kind: "pinned", name: "", playlists: playlists.filter(({ id }) => pinned.has(id)) },
    ...groups.map(({ name }) => ({
      kind: "group" as const,
      name,
      playlists: others.filter(({ id }) => groupOf.get(id) === name),
    })),
    { kind: "rest", name: "", playlists: others.filter(({ id }) => !groupOf.has(id)) },
  ];
  return sections.filter((section) => section.playlists.length > 0);
}

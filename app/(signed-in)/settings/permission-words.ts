import type { Feature } from "@/lib/views";

/** What a permission lets us see, and where that is used. */
export const permissionWords: Record<Feature, { what: string; where: string }> = {
  playlists: { what: "See your playlists, private and shared ones too", where: "Home, Playlists" },
  top: { what: "See your top artists and tracks", where: "Home" },
  recent: { what: "See what you played lately", where: "Home" },
  library: { what: "See what you saved and whom you follow", where: "Library" },
  player: { what: "See what plays, and where", where: "Now playing" },
  editPlaylists: { what: "Make and change playlists", where: "Playlists" },
  editLibrary: { what: "Save, remove, follow and unfollow", where: "Library" },
  controlPlayer: { what: "Play, pause and skip", where: "Now playing" },
};

import type { Feature } from "@/lib/views";

/** What a permission lets us see, and where that is used. */
export const permissionWords: Record<Feature, { what: string; where: string }> = {
  playlists: { what: "See your playlists, private and shared ones too", where: "Home, Playlists" },
  top: { what: "See your top artists and tracks", where: "Home" },
  recent: { what: "See what you played lately", where: "Home" },
};

import type { Feature } from "../api/types";

/** What each feature needs to be allowed (Spotify docs: concepts/scopes). Nothing else is ever asked for. */
const scopesOf: Record<Feature, string[]> = {
  playlists: ["playlist-read-private", "playlist-read-collaborative"],
  top: ["user-top-read"],
  recent: ["user-read-recently-played"],
  library: ["user-library-read", "user-follow-read"],
  player: ["user-read-playback-state", "user-read-currently-playing"],
  editPlaylists: ["playlist-modify-public", "playlist-modify-private"],
  editLibrary: ["user-library-modify", "user-follow-modify"],
  controlPlayer: ["user-modify-playback-state"],
};

/** What every login asks for: to see, and no more. */
export const DEFAULT_FEATURES: Feature[] = ["playlists", "top", "recent", "library", "player"];

/** All there are; what changes something is asked for when somebody first wants to change it. */
export const ALL_FEATURES: Feature[] = [...DEFAULT_FEATURES, "editPlaylists", "editLibrary", "controlPlayer"];

/** Narrows a text from a form to a feature. */
export function isFeature(text: unknown): text is Feature {
  return ALL_FEATURES.some((feature) => feature === text);
}

export function isGranted(feature: Feature, granted: readonly string[]): boolean {
  return scopesOf[feature].every((scope) => granted.includes(scope));
}

/** The `scope` parameter of a login: those features, and what was granted before so that nothing is lost by asking. */
export function scopeParameter(asked: readonly Feature[], granted: readonly string[] = []): string {
  const known = Object.values(scopesOf).flat();
  const kept = granted.filter((scope) => known.includes(scope));
  return [...new Set([...asked.flatMap((feature) => scopesOf[feature]), ...kept])].join(" ");
}

import type { Feature } from "../api/types";

/** The scopes of each feature (Spotify docs: concepts/scopes). Tonearm never requests any other. */
const scopesOf: Record<Feature, string[]> = {
  playlists: ["playlist-read-private", "playlist-read-collaborative"],
  top: ["user-top-read"],
  recent: ["user-read-recently-played"],
  library: ["user-library-read", "user-follow-read"],
  player: ["user-read-playback-state", "user-read-currently-playing"],
  editPlaylists: ["playlist-modify-public", "playlist-modify-private"],
  editLibrary: ["user-library-modify", "user-follow-modify"],
  controlPlayer: ["user-modify-playback-state"],
  covers: ["ugc-image-upload"],
};

/** The features that every login requests: read access only. */
export const DEFAULT_FEATURES: Feature[] = ["playlists", "top", "recent", "library", "player"];

/** All features. Tonearm requests write access when a user first wants to change something. */
export const ALL_FEATURES: Feature[] = [
  ...DEFAULT_FEATURES,
  "editPlaylists",
  "editLibrary",
  "controlPlayer",
  "covers",
];

/** Returns whether a form value is a feature. */
export function isFeature(text: unknown): text is Feature {
  return ALL_FEATURES.some((feature) => feature === text);
}

/** Returns whether all scopes of a feature are granted. */
export function isGranted(feature: Feature, granted: readonly string[]): boolean {
  return scopesOf[feature].every((scope) => granted.includes(scope));
}

/** Returns whether a text is a `scope` parameter of scopes that Tonearm requests. */
export function isScopeParameter(text: string): boolean {
  const known = Object.values(scopesOf).flat();
  return text.split(" ").every((scope) => known.includes(scope));
}

/**
 * Returns the `scope` parameter of a login: the scopes of these features, and those granted before, so that
 * none is lost.
 */
export function scopeParameter(requested: readonly Feature[], granted: readonly string[] = []): string {
  const known = Object.values(scopesOf).flat();
  const retained = granted.filter((scope) => known.includes(scope));
  return [...new Set([...requested.flatMap((feature) => scopesOf[feature]), ...retained])].join(" ");
}

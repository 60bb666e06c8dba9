/** Groups of endpoints with a quota of their own. Spotify does not document them; these follow observations. */
export const BUCKETS = [
  "playlists",
  "search",
  "artist-albums",
  "albums",
  "artists",
  "tracks",
  "shows",
  "library",
  "player",
  "top",
  "profile",
  "other",
] as const;

export type Bucket = (typeof BUCKETS)[number];

/** Observed body formats of the 30-second window's 429. */
export const WINDOW_ERROR_FORMATS = ["json", "text", "empty"] as const;

/** The two limits of the platform. Without numbers, calls are only counted. */
export type LimitSettings = {
  /** Calls of a client in 30 seconds; null = no limit. */
  rate: number | null;
  /** Calls of a developer account in a rolling day, by bucket. */
  quota: Partial<Record<Bucket, number>>;
  /** Body format of the window's 429. */
  answer: (typeof WINDOW_ERROR_FORMATS)[number];
  /** Whether the window's 429 has `Retry-After`. */
  retryAfter: boolean;
};

/** Returns limit settings with the defaults: no limits. */
export function limitSettings(given: Partial<LimitSettings> = {}): LimitSettings {
  return {
    rate: given.rate ?? null,
    quota: { ...given.quota },
    answer: given.answer ?? "json",
    retryAfter: given.retryAfter ?? true,
  };
}

/** The groups of endpoints that have a quota of their own. Spotify names none; these follow what was observed. */
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

/** One of BUCKETS. */
export type Bucket = (typeof BUCKETS)[number];

/** The forms in which a 429 of the 30-second window has been seen. */
export const WINDOW_REQUESTS = ["json", "text", "empty"] as const;

/** The two limits of the platform. Without numbers nothing is refused, only counted. */
export type LimitSettings = {
  /** Calls that a client may make in 30 seconds; null = any number. */
  rate: number | null;
  /** Calls that a developer account may make in a rolling day, by bucket. */
  quota: Partial<Record<Bucket, number>>;
  /** The body of the window's 429. */
  answer: (typeof WINDOW_REQUESTS)[number];
  /** Whether the window's 429 says when to come back. */
  retryAfter: boolean;
};

/** Fills in what was left out: no limits. */
export function limitSettings(given: Partial<LimitSettings> = {}): LimitSettings {
  return {
    rate: given.rate ?? null,
    quota: { ...given.quota },
    answer: given.answer ?? "json",
    retryAfter: given.retryAfter ?? true,
  };
}

/**
 * The shapes a browser may see: small, plain, free of tokens and of anything Spotify sends beyond what a page shows.
 * No imports, so that server and browser can both read it. Times are ISO 8601 in UTC, durations milliseconds.
 */

export type ProfileView = { id: string; name: string; image: string | null; url: string };

export type PlaylistKind = "own" | "followed" | "shared";

export type PlaylistView = {
  id: string;
  name: string;
  /** Plain text: HTML entities are already decoded once. */
  description: string;
  image: string | null;
  owner: { name: string; url: string | null };
  kind: PlaylistKind;
  /** Whether it is shown on the owner's profile; null where Spotify does not say. */
  isPublic: boolean | null;
  /** Entries as Spotify counts them (episodes and vanished ones included); null where it does not say. */
  total: number | null;
  snapshot: string;
  url: string;
};

/** A playlist as its own page shows it. `contents` is "hidden" where Spotify keeps them from us (neither owned nor shared). */
export type PlaylistPageView = PlaylistView & { contents: "open" | "hidden" };

export type LinkView = { name: string; url: string | null };

export type TrackView = {
  id: string | null;
  title: string;
  artists: LinkView[];
  album: LinkView | null;
  image: string | null;
  durationMs: number;
  explicit: boolean;
  url: string | null;
};

/** "gone" entries have lost their item: only position and date remain. */
export type EntryKind = "track" | "episode" | "local" | "gone";

export type EntryView = {
  /** Place in the playlist, from 0. */
  position: number;
  kind: EntryKind;
  addedAt: string | null;
  /** Absent only for "gone". For an episode the show stands in `artists`. */
  track: TrackView | null;
};

/** A run of entries beginning at `offset`. `total` counts the whole playlist. */
export type EntriesView = { offset: number; total: number; entries: EntryView[] };

export type ArtistView = { id: string; name: string; image: string | null; url: string };

export type PlayView = { playedAt: string; track: TrackView };

export type TopRange = "short_term" | "medium_term" | "long_term";

/** A value with the moment (Unix ms) Spotify gave it. `stale`: it is older than it should be, and being renewed. */
export type Aged<T> = { value: T; asOf: number; stale: boolean };

/** Why a region could not be shown, in codes that the pages turn into words. */
export type FailureCode =
  | "unauthorized"
  | "not_invited"
  | "owner_not_premium"
  | "forbidden_contents"
  | "missing_scope"
  | "premium_required"
  | "no_active_device"
  | "not_found"
  | "rate_limited"
  | "quota_exceeded"
  | "unavailable"
  | "renewing"
  | "misconfigured"
  | "invalid_response"
  | "internal";

/** `retryAt` is Unix ms, where a time is known. */
export type FailureView = { code: FailureCode; retryAt: number | null; requestId: string };

/** What a region gets: its matter, or the reason why not. */
export type Settled<T> =
  | { ok: true; value: T; asOf: number; stale: boolean }
  | { ok: false; failure: FailureView };

/** What the app asks permission for, feature by feature. */
export type Feature = "playlists" | "top" | "recent";

/** The connection to Spotify as the session knows it. Times are Unix ms. */
export type ConnectionView = {
  signedInAt: number;
  consentAt: number;
  consentEndsAt: number;
  /** Null while the first access token serves. */
  renewedAt: number | null;
  accessExpiresAt: number;
  /** The last renewal that failed, unless one succeeded since. */
  setback: { at: number; kind: "transient" | "operator" | "refused" } | null;
  permissions: { feature: Feature; granted: boolean }[];
};

/** Calls of Spotify in the last 24 hours: for this person, and of the whole app; and the app's own limit, if it has one. */
export type CallsView = { own: number; app: number; limit: number | null };

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
  /** `id` as Spotify names people where they appear in lists; empty where it does not say. */
  owner: { id: string; name: string; url: string | null };
  kind: PlaylistKind;
  /** Whether it is shown on the owner's profile; null where Spotify does not say. */
  isPublic: boolean | null;
  /** Entries as Spotify counts them (episodes and vanished ones included); null where it does not say. */
  total: number | null;
  snapshot: string;
  url: string;
};

/** A playlist as lists show it: of no version, whose letters are random and would be a quarter of a page with hundreds of them. */
export type ListedPlaylist = Omit<PlaylistView, "snapshot">;

/**
 * A playlist as its own page shows it. `contents` is "hidden" where Spotify keeps them from us (neither owned nor shared).
 * `readerId`: the id of whoever reads it, as the owner and those who added entries are named.
 */
export type PlaylistPageView = PlaylistView & { contents: "open" | "hidden"; readerId: string };

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
  /** The id of who added it; Spotify tells no name. Null where it does not say at all. */
  addedBy: string | null;
  /** What it is removed and added by; null for "gone", which nothing can name. */
  uri: string | null;
  /** Absent only for "gone". For an episode the show stands in `artists`. */
  track: TrackView | null;
};

/** A run of entries beginning at `offset`. `total` counts the whole playlist. */
export type EntriesView = { offset: number; total: number; entries: EntryView[] };

export type ArtistView = { id: string; name: string; image: string | null; url: string };

/** `playedAt` is null where Spotify tells no moment that can be one. */
export type PlayView = { playedAt: string | null; track: TrackView };

/** `releaseDate` as Spotify gives it: a year, a month or a day. `total` counts its tracks, where Spotify says. */
export type AlbumView = {
  id: string;
  name: string;
  artists: LinkView[];
  image: string | null;
  kind: string;
  releaseDate: string | null;
  total: number | null;
  url: string;
};

/** An album as its own page shows it, as far as Spotify tells this app. Each copyright is one line, with its sign. */
export type AlbumPageView = AlbumView & { label: string | null; copyrights: string[] };

/** A track as its album lists it: on which disc, and as which of that; null where Spotify does not say. */
export type AlbumTrackView = TrackView & { disc: number; number: number | null };

/** An artist as their own page shows them. Spotify names few genres, and for many artists none. */
export type ArtistPageView = ArtistView & { genres: string[] };

/** What an artist's records are to them, as Spotify groups them. */
export type AlbumGroup = "album" | "single" | "compilation" | "appears_on";

/** What is kept in a library, with the moment it was saved (ISO 8601) where Spotify says. */
export type SavedTrackView = { addedAt: string | null; track: TrackView };
export type SavedAlbumView = { addedAt: string | null; album: AlbumView };

/**
 * Part of a list, from `offset` on. `total` counts the whole list. What could not be read is left out, so that there may be
 * fewer items than places; the next part begins where it would with all of them.
 */
export type PageView<T> = { offset: number; total: number; items: T[] };

/** Part of a list that is read by cursor. `next` asks for what comes after; null at the end. */
export type CursorView<T> = { total: number | null; next: string | null; items: T[] };

/** Shows, episodes and audiobooks, as far as a search shows them. */
export type SpokenView = {
  id: string;
  name: string;
  by: string;
  image: string | null;
  explicit: boolean;
  url: string;
};

export type SearchType = "track" | "artist" | "album" | "playlist" | "show" | "episode" | "audiobook";

/** Ten of each kind that was asked for, from the same offset on. */
export type SearchView = {
  tracks?: PageView<TrackView>;
  artists?: PageView<ArtistView>;
  albums?: PageView<AlbumView>;
  playlists?: PageView<PlaylistView>;
  shows?: PageView<SpokenView>;
  episodes?: PageView<SpokenView>;
  audiobooks?: PageView<SpokenView>;
};

/** A device of the listener's. `id` is null where it cannot be chosen. `volume` is 0 to 100, null where it has none. */
export type DeviceView = {
  id: string | null;
  name: string;
  kind: string;
  isActive: boolean;
  /** It takes no commands from here. */
  isRestricted: boolean;
  volume: number | null;
};

export type RepeatMode = "off" | "track" | "context";

/** What the player does at `asOf`. */
export type PlayerView = {
  isPlaying: boolean;
  progressMs: number;
  /** Null for an advertisement, for what we do not know, and between two. */
  track: TrackView | null;
  kind: "track" | "episode" | "ad" | "unknown";
  device: DeviceView | null;
  shuffle: boolean;
  repeat: RepeatMode;
  /** What is played from: `spotify:playlist:…`, `spotify:album:…`; null where it is nothing of that sort. */
  contextUri: string | null;
  /** Commands that Spotify would refuse now, such as `skipping_prev`. */
  disallows: string[];
};

export type QueueView = { current: TrackView | null; next: TrackView[] };

export type TopRange = "short_term" | "medium_term" | "long_term";

/** A value with the moment (Unix ms) Spotify gave it. `stale`: it is older than it should be, and being renewed. */
export type WithAge<T> = { value: T; asOf: number; stale: boolean };

/** Why a region could not be shown, in codes that the pages turn into words. */
export type ErrorViewCode =
  | "unauthorized"
  | "not_invited"
  | "owner_not_premium"
  | "forbidden_contents"
  | "missing_scope"
  | "premium_required"
  | "no_active_device"
  | "playlist_full"
  | "restricted"
  | "not_found"
  | "rate_limited"
  | "quota_exceeded"
  | "unavailable"
  | "renewing"
  | "misconfigured"
  | "invalid_response"
  | "unconfirmed"
  | "internal";

/** `retryAt` is Unix ms, where a time is known. */
export type ErrorView = { code: ErrorViewCode; retryAt: number | null; requestId: string };

/** What a region gets: its matter, or the reason why not. */
export type Result<T> =
  | { ok: true; value: T; asOf: number; stale: boolean }
  | { ok: false; failure: ErrorView };

/** What the app asks permission for, feature by feature. */
export type Feature =
  | "playlists"
  | "top"
  | "recent"
  | "library"
  | "player"
  | "editPlaylists"
  | "editLibrary"
  | "controlPlayer";

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

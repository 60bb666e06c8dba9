import type { z } from "zod";
import type { SpotifyErrorCode } from "../spotify/errors";
import type { featureSchema, linkShape, pageOf } from "./schemas/common";
import type { libraryPlaylistsResponse } from "./schemas/library-playlists";
import type * as music from "./schemas/music";
import type * as player from "./schemas/player";
import type * as records from "./schemas/records";
import type * as responses from "./schemas/responses";
import type * as spoken from "./schemas/spoken";

export type { AlbumGroup, LibraryRecordKind, SearchType, TopRange } from "../spotify/constants";

/**
 * Types of the data that browsers get, inferred from the schemas that check and document it. Nothing in this file exists
 * at run time, so that no browser loads the schemas. Times are ISO 8601 in UTC, durations milliseconds.
 */

export type LinkView = z.infer<typeof linkShape>;
/** `name` is empty for an account without one. */
export type ProfileView = z.infer<typeof music.profileShape>;

/** `description` is plain text. `owner.id` is the user id in Spotify's lists; empty if Spotify does not send it. */
export type PlaylistView = z.infer<typeof music.playlistShape>;
export type PlaylistKind = PlaylistView["kind"];
/**
 * A playlist in lists. It has no snapshot: snapshots are random text and would make up a quarter of a page with
 * hundreds. `version` is a short hash of it.
 */
export type ListedPlaylist = Omit<PlaylistView, "snapshot"> & { version?: string };
/** A playlist on its own page. */
export type PlaylistPageView = z.infer<typeof music.playlistPageShape>;
/** An editable detail of a playlist. */
export type DetailName = z.infer<typeof responses.editedResponse>["ignored"][number];
/** The snapshot of a playlist after a mutation. Null when Spotify did not send it: read the playlist again. */
export type Version = z.infer<typeof responses.versionResponse>;

export type TrackView = z.infer<typeof music.trackShape>;
/** For an episode, `track.artists` contains the show, for a chapter the book and its authors. */
export type EntryView = z.infer<typeof music.entryShape>;
/** "gone" entries no longer have an item: only position and date remain. */
export type EntryKind = EntryView["kind"];
/** A page of items from `offset`. `total` counts the complete playlist. */
export type EntriesView = z.infer<typeof music.entriesShape>;
/** `playedAt` is null when Spotify sends no valid time. */
export type PlayView = z.infer<typeof music.playShape>;

export type ArtistView = z.infer<typeof music.artistShape>;
/** An artist on their own page. */
export type ArtistPageView = z.infer<typeof music.artistPageShape>;
export type AlbumView = z.infer<typeof music.albumShape>;
/** An album on its own page. */
export type AlbumPageView = z.infer<typeof music.albumPageShape>;
/** A track of an album, with its disc and its number on the disc. */
export type AlbumTrackView = z.infer<typeof music.albumTrackShape>;

/** A track on its own page: its place in its album, and the album's release date. */
export type TrackPageView = z.infer<typeof music.trackPageShape>;

export type ShowView = z.infer<typeof spoken.showShape>;
/** A show on its own page. `description` is plain text. */
export type ShowPageView = z.infer<typeof spoken.showPageShape>;
/** An episode: `artists` contains its show, except in the show's own list. */
export type EpisodeView = z.infer<typeof spoken.episodeShape>;
/** An episode on its own page. `description` is plain text. */
export type EpisodePageView = z.infer<typeof spoken.episodePageShape>;
export type AudiobookView = z.infer<typeof spoken.audiobookShape>;
/** An audiobook on its own page. `description` is plain text. */
export type AudiobookPageView = z.infer<typeof spoken.audiobookPageShape>;

/** A saved item with the time it was saved, if Spotify sends it. */
export type SavedTrackView = z.infer<typeof music.savedTrackShape>;
export type SavedAlbumView = z.infer<typeof music.savedAlbumShape>;
export type SavedShowView = z.infer<typeof spoken.savedShowShape>;
export type SavedEpisodeView = z.infer<typeof spoken.savedEpisodeShape>;
export type SavedAudiobookView = z.infer<typeof spoken.savedAudiobookShape>;

/**
 * A page of a list from `offset`. `total` counts the complete list. Invalid items are omitted, so there may be fewer
 * items than positions; the next page begins as if all were there.
 */
export type PageView<T> = z.infer<ReturnType<typeof pageOf<z.ZodType<T>>>>;
/** A page of a list that is read by cursor, as followed artists are. `next` is the cursor of the next page. */
export type CursorView<T> = Pick<z.infer<typeof responses.followedArtistsResponse>, "total" | "next"> & {
  items: T[];
};

/** An item of a playlist or of the library, complete enough to restore it. It keeps its position when it is gone. */
export type RecordView = z.infer<typeof records.recordShape>;
/** Records of a playlist. The first and the last page name the version that was read. */
export type PlaylistRecordsView = z.infer<typeof records.playlistRecordsResponse>;
/** Records of saved items or followed artists. */
export type LibraryRecordsView = z.infer<typeof records.libraryRecordsResponse>;

/** A page of the playlists of the library with their snapshots. */
export type LibraryPlaylistsView = z.infer<typeof libraryPlaylistsResponse>;

/** A show, episode or audiobook in search results. */
export type SpokenView = z.infer<typeof music.spokenShape>;
/** 10 results of each requested type, all from the same offset. */
export type SearchView = z.infer<typeof music.searchShape>;

export type DeviceView = z.infer<typeof player.deviceShape>;
export type PlayerView = z.infer<typeof player.playerShape>;
export type QueueView = Omit<z.infer<typeof player.queueResponse>, "asOf" | "stale">;

/** A value with the time (Unix ms) of Spotify's response. `stale`: it is no longer fresh and being refreshed. */
export type WithAge<T> = { value: T; asOf: number; stale: boolean };

/** Why a section could not be shown, as codes for which the pages have texts. */
export type ErrorViewCode = SpotifyErrorCode | "internal";

/** `retryAt` is Unix ms, if a time is known. */
export type ErrorView = { code: ErrorViewCode; retryAt: number | null; requestId: string };

/** The value of a section, or the reason for its failure. */
export type Result<T> =
  | { ok: true; value: T; asOf: number; stale: boolean }
  | { ok: false; failure: ErrorView };

/** Features for which the app requests permission. */
export type Feature = z.infer<typeof featureSchema>;

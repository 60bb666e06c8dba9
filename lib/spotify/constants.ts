/**
 * Limits and names of Spotify's Web API. Imports nothing, so that browsers can read them too.
 */

/** Items per page of `/me/playlists`. */
export const PLAYLISTS_PAGE = 50;
/** Items per page of `/playlists/{id}/items`. */
export const ENTRIES_PAGE = 50;
/** Items per page of saved items and followed artists. */
export const SAVED_PAGE = 50;
export const ARTIST_ALBUMS_PAGE = 10;
export const ALBUM_TRACKS_PAGE = 50;
export const EPISODES_PAGE = 50;
export const CHAPTERS_PAGE = 50;
/** Results of each type. */
export const SEARCH_PAGE = 10;

/** Characters of a cover in Base64. Spotify answers 413 to more. */
export const MAX_COVER_CHARS = 256 * 1024;

/** Highest offset of a search. */
export const MAX_SEARCH_OFFSET = 1000;

/** URIs per call of `/me/library` and `/me/library/contains`. */
export const MAX_URIS_PER_CALL = 40;

export const SEARCH_TYPES = ["track", "artist", "album", "playlist", "show", "episode", "audiobook"] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

/** Lists of saved items, as in Spotify's paths. */
export const SAVED_KINDS = ["tracks", "albums", "episodes", "shows", "audiobooks"] as const;
export type SavedKind = (typeof SAVED_KINDS)[number];

/** Lists of a library that can be read as records. */
export const LIBRARY_RECORD_KINDS = [...SAVED_KINDS, "artists"] as const;
export type LibraryRecordKind = (typeof LIBRARY_RECORD_KINDS)[number];

/** Groups of an artist's releases. */
export const ALBUM_GROUPS = ["album", "single", "compilation", "appears_on"] as const;
export type AlbumGroup = (typeof ALBUM_GROUPS)[number];

/** Periods of a top list. */
export const TOP_RANGES = ["short_term", "medium_term", "long_term"] as const;
export type TopRange = (typeof TOP_RANGES)[number];

export const REPEAT_MODES = ["off", "track", "context"] as const;
export type RepeatMode = (typeof REPEAT_MODES)[number];

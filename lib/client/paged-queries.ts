"use client";

import { useMemo } from "react";
import {
  ALBUM_TRACKS_PAGE,
  ARTIST_ALBUMS_PAGE,
  apiPaths,
  CHAPTERS_PAGE,
  EPISODES_PAGE,
  SAVED_PAGE,
} from "@/lib/api/paths";
import type {
  AlbumGroup,
  AlbumTrackView,
  AlbumView,
  ArtistView,
  CursorView,
  EpisodeView,
  PageView,
  SavedAlbumView,
  SavedAudiobookView,
  SavedEpisodeView,
  SavedShowView,
  SavedTrackView,
  TrackView,
} from "@/lib/api/types";
import { spotifyUri } from "../spotify-uri";
import type { AgedResponse } from "./use-api";
import { useInfiniteList } from "./use-infinite-list";

/**
 * Returns the SWR key function of a list that is read by offset. The key is null after the last page.
 * @param size positions per page. A page without items is the last, regardless of the total.
 */
export function byOffset(size: number, keyOf: (page: number) => string) {
  return (page: number, before: PageView<unknown> | null): string | null => {
    const ends = before && (before.items.length === 0 || before.offset + size >= before.total);
    return ends ? null : keyOf(page);
  };
}

/** Returns the SWR key function of a list that is read by cursor. The key is null after the last page. */
export function byCursor(keyOf: (after: string | null) => string) {
  return (_page: number, before: CursorView<unknown> | null): string | null => {
    if (!before) return keyOf(null);
    return before.next === null ? null : keyOf(before.next);
  };
}

type Page<T> = AgedResponse<PageView<T>>;

const savedTracksKey = byOffset(SAVED_PAGE, apiPaths.savedTracks);
const trackUri = ({ track }: SavedTrackView) => spotifyUri(track.url);

/**
 * Returns saved tracks, newest first, 50 more with each `more()`. `initial` is the first page from the
 * server.
 */
export function useSavedTracks(initial?: Page<SavedTrackView>) {
  return useInfiniteList<SavedTrackView, Page<SavedTrackView>>(savedTracksKey, initial, trackUri);
}

const savedAlbumsKey = byOffset(SAVED_PAGE, apiPaths.savedAlbums);
const albumUri = ({ album }: SavedAlbumView) => spotifyUri(album.url);

/**
 * Returns saved albums, newest first, 50 more with each `more()`. `initial` is the first page from the
 * server.
 */
export function useSavedAlbums(initial?: Page<SavedAlbumView>) {
  return useInfiniteList<SavedAlbumView, Page<SavedAlbumView>>(savedAlbumsKey, initial, albumUri);
}

const savedShowsKey = byOffset(SAVED_PAGE, apiPaths.savedShows);
const showUri = ({ show }: SavedShowView) => spotifyUri(show.url);

/** Returns saved shows, as `useSavedTracks` does tracks. */
export function useSavedShows(initial?: Page<SavedShowView>) {
  return useInfiniteList<SavedShowView, Page<SavedShowView>>(savedShowsKey, initial, showUri);
}

const savedEpisodesKey = byOffset(SAVED_PAGE, apiPaths.savedEpisodes);
const episodeUri = ({ episode }: SavedEpisodeView) => spotifyUri(episode.url);

/** Returns saved episodes, as `useSavedTracks` does tracks. */
export function useSavedEpisodes(initial?: Page<SavedEpisodeView>) {
  return useInfiniteList<SavedEpisodeView, Page<SavedEpisodeView>>(savedEpisodesKey, initial, episodeUri);
}

const savedAudiobooksKey = byOffset(SAVED_PAGE, apiPaths.savedAudiobooks);
const audiobookUri = ({ audiobook }: SavedAudiobookView) => spotifyUri(audiobook.url);

/** Returns saved audiobooks, as `useSavedTracks` does tracks. */
export function useSavedAudiobooks(initial?: Page<SavedAudiobookView>) {
  return useInfiniteList<SavedAudiobookView, Page<SavedAudiobookView>>(
    savedAudiobooksKey,
    initial,
    audiobookUri,
  );
}

type ArtistsPage = AgedResponse<CursorView<ArtistView>>;

const followedArtistsKey = byCursor(apiPaths.followedArtists);

/** Returns followed artists, 50 more with each `more()`. `initial` is the first page from the server. */
export function useFollowedArtists(initial?: ArtistsPage) {
  return useInfiniteList<ArtistView, ArtistsPage>(followedArtistsKey, initial);
}

/** Returns an album's tracks, 50 more with each `more()`. Most albums have only the first page. */
export function useAlbumTracks(id: string, initial?: Page<AlbumTrackView>) {
  const pageKey = useMemo(() => byOffset(ALBUM_TRACKS_PAGE, (page) => apiPaths.albumTracks(id, page)), [id]);
  return useInfiniteList<AlbumTrackView, Page<AlbumTrackView>>(pageKey, initial);
}

/**
 * Returns an artist's releases, 10 more with each `more()`. Spotify counts these calls separately and allows
 * few.
 * @param group null for albums and singles.
 */
export function useArtistAlbums(id: string, group: AlbumGroup | null, initial?: Page<AlbumView>) {
  const pageKey = useMemo(
    () => byOffset(ARTIST_ALBUMS_PAGE, (page) => apiPaths.artistAlbums(id, group, page)),
    [id, group],
  );
  return useInfiniteList<AlbumView, Page<AlbumView>>(pageKey, initial);
}

/** Returns a show's episodes, newest first, 50 more with each `more()`. */
export function useShowEpisodes(id: string, initial?: Page<EpisodeView>) {
  const pageKey = useMemo(() => byOffset(EPISODES_PAGE, (page) => apiPaths.showEpisodes(id, page)), [id]);
  return useInfiniteList<EpisodeView, Page<EpisodeView>>(pageKey, initial);
}

/** Returns an audiobook's chapters, 50 more with each `more()`. */
export function useChapters(id: string, initial?: Page<TrackView>) {
  const pageKey = useMemo(() => byOffset(CHAPTERS_PAGE, (page) => apiPaths.chapters(id, page)), [id]);
  return useInfiniteList<TrackView, Page<TrackView>>(pageKey, initial);
}

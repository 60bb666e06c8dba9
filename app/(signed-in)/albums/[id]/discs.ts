import type { AlbumTrackView, AlbumView, TrackView } from "@/lib/api/types";

/** A track with the number that is shown before it. */
export type Numbered = { number: number; track: AlbumTrackView };

export type Disc = { disc: number; tracks: Numbered[] };

/**
 * Returns an album's tracks by disc, in Spotify's order. A track without a number continues the count of the track before it.
 * Tracks may be missing, so the position in the list is not the number.
 */
export function byDisc(tracks: readonly AlbumTrackView[]): Disc[] {
  const discs: Disc[] = [];
  for (const track of tracks) {
    let last = discs.at(-1);
    if (last?.disc !== track.disc) {
      last = { disc: track.disc, tracks: [] };
      discs.push(last);
    }
    last.tracks.push({ number: track.number ?? (last.tracks.at(-1)?.number ?? 0) + 1, track });
  }
  return discs;
}

/** Returns whether a track's artists differ from its album's. */
export function hasOwnArtists(track: AlbumTrackView, album: { artists: { name: string }[] }): boolean {
  const names = (artists: { name: string }[]) => artists.map(({ name }) => name).join("\n");
  return names(track.artists) !== names(album.artists);
}

/** Returns a track as other lists have it: Spotify leaves album and cover out of an album's own tracks. */
export function withAlbum(track: AlbumTrackView, { name, url, image }: AlbumView): TrackView {
  return { ...track, album: { name, url }, image };
}

/** Returns the total duration (ms) of an album if all its tracks are loaded; else null. */
export function totalDuration(tracks: { total: number; items: readonly AlbumTrackView[] }): number | null {
  if (tracks.items.length === 0 || tracks.items.length < tracks.total) return null;
  return tracks.items.reduce((sum, { durationMs }) => sum + durationMs, 0);
}

/**
 * Returns whether two tracks of an album are the same. Spotify may have replaced one of them, with another id, by the
 * recording that it plays in the user's country; its place stays.
 */
export function isSamePlace(track: AlbumTrackView, other: AlbumTrackView): boolean {
  const isSameId = track.id !== null && track.id === other.id;
  return isSameId || (track.number !== null && track.number === other.number && track.disc === other.disc);
}

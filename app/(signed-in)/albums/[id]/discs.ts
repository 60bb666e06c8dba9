import type { AlbumTrackView } from "@/lib/api/types";

/** A track with the number that stands before it. */
export type Numbered = { number: number; track: AlbumTrackView };

export type Disc = { disc: number; tracks: Numbered[] };

/**
 * An album's tracks disc by disc, in Spotify's order. A track of which Spotify tells no number is counted on from the one before;
 * some may be missing, so that the place in the list is not the number.
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

/** Whether a track is by somebody else than its album, or by somebody more. */
export function hasOwnArtists(track: AlbumTrackView, album: { artists: { name: string }[] }): boolean {
  const names = (artists: { name: string }[]) => artists.map(({ name }) => name).join("\n");
  return names(track.artists) !== names(album.artists);
}

/** How long (ms) an album is, where all its tracks are here; else null. */
export function totalDuration(tracks: { total: number; items: readonly AlbumTrackView[] }): number | null {
  if (tracks.items.length === 0 || tracks.items.length < tracks.total) return null;
  return tracks.items.reduce((sum, { durationMs }) => sum + durationMs, 0);
}

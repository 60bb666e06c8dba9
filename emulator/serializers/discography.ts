import type { Album, Artist, Track } from "../catalog/catalog";
import { albumMarkets } from "../catalog/markets";
import { popularityOf } from "../catalog/popularity";
import type { EmulatorState } from "../state/emulator-state";
import { hasOldFields } from "../state/profiles";
import type { SimpleAlbum } from "../types/wire";
import { albumObject } from "./albums";

/** Relation of an album to an artist. */
export const ALBUM_GROUPS = ["album", "single", "compilation", "appears_on"] as const;

export type AlbumGroup = (typeof ALBUM_GROUPS)[number];

/** An album in an artist's discography. */
export type ListedRelease = { album: Album; group: AlbumGroup };

const MAX_TOP_TRACKS = 10;

/** Returns an artist's albums of the given groups in a market, group by group, each newest first. */
export function discography(
  { library: { find } }: EmulatorState,
  artist: Artist,
  { groups, market }: { groups: readonly AlbumGroup[]; market?: string },
): ListedRelease[] {
  const own = find.albumsOf(artist).map((album) => ({ album, group: album.kind }));
  const others = find.appearancesOf(artist).map((album) => ({ album, group: "appears_on" as const }));
  const heard = [...own, ...others].filter(
    ({ album }) => market === undefined || albumMarkets(album).includes(market),
  );
  return ALBUM_GROUPS.filter((group) => groups.includes(group)).flatMap((group) =>
    heard
      .filter((each) => each.group === group)
      .sort((a, b) => b.album.release.date.localeCompare(a.album.release.date)),
  );
}

/** Returns an album in an artist's discography. Its group is an old field. */
export function listedAlbumObject(
  world: EmulatorState,
  { album, group }: ListedRelease,
  market?: string,
): SimpleAlbum {
  const object = albumObject(world, album, market);
  return hasOldFields(world) ? { ...object, album_group: group } : object;
}

/** Returns the 10 most popular tracks of an artist. */
export function artistTopTracks({ library: { find } }: EmulatorState, artist: Artist): Track[] {
  const songs = find.albumsOf(artist).flatMap(({ tracks }) => tracks);
  return songs.sort((a, b) => popularityOf(b.id) - popularityOf(a.id)).slice(0, MAX_TOP_TRACKS);
}

import type { ComponentType } from "react";
import {
  HomeSkeleton,
  LibrarySkeleton,
  RecentSkeleton,
  SearchSkeleton,
  SettingsSkeleton,
  TopSkeleton,
} from "./list-skeletons";
import { AlbumSkeleton, ArtistSkeleton, PlaylistSkeleton, PlaylistsPageSkeleton } from "./music-skeletons";

/** Title and skeleton of a page. `name` is what the link to it says. */
type Frame = ComponentType<{ name: string | null }>;

const FRAMES: Record<string, Frame> = {
  dashboard: HomeSkeleton,
  playlists: PlaylistsPageSkeleton,
  top: TopSkeleton,
  recent: RecentSkeleton,
  library: LibrarySkeleton,
  search: SearchSkeleton,
  settings: SettingsSkeleton,
};

/** Of the pages below those: of one thing each. */
const FRAMES_BELOW: Record<string, Frame> = {
  playlists: PlaylistSkeleton,
  albums: AlbumSkeleton,
  artists: ArtistSkeleton,
};

/** The frame of a page by its path; nothing where there is none. */
export function skeletonFor(path: string): Frame | undefined {
  const [, page = "", below] = path.split("/");
  return (below ? FRAMES_BELOW : FRAMES)[page];
}

import type { ComponentType } from "react";
import {
  HomeSkeleton,
  LibraryFrame,
  RecentFrame,
  SearchFrame,
  SettingsFrame,
  TopFrame,
} from "./list-skeletons";
import { AlbumFrame, ArtistFrame, PlaylistFrame, PlaylistsFrame } from "./music-skeletons";

/** Title and skeleton of a page. `name` is what the link to it says. */
type Frame = ComponentType<{ name: string | null }>;

const FRAMES: Record<string, Frame> = {
  dashboard: HomeSkeleton,
  playlists: PlaylistsFrame,
  top: TopFrame,
  recent: RecentFrame,
  library: LibraryFrame,
  search: SearchFrame,
  settings: SettingsFrame,
};

/** Of the pages below those: of one thing each. */
const FRAMES_BELOW: Record<string, Frame> = {
  playlists: PlaylistFrame,
  albums: AlbumFrame,
  artists: ArtistFrame,
};

/** The frame of a page by its path; nothing where there is none. */
export function skeletonFor(path: string): Frame | undefined {
  const [, page = "", below] = path.split("/");
  return (below ? FRAMES_BELOW : FRAMES)[page];
}

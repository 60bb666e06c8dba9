import type { TrackObject } from "./music";
import type { EpisodeObject } from "./spoken";
import type { ExternalUrls, Image, Page, PublicUser } from "./wire";

type Held = TrackObject | EpisodeObject | null;

/** An entry of a playlist; null if the song is no longer on Spotify. `track` is the old name. */
export type EntryObject = {
  added_at: string | null;
  added_by: PublicUser | null;
  is_local: boolean;
  primary_color: null;
  video_thumbnail: { url: string | null };
} & ({ item: Held } | { track: Held });

/** A playlist without its contents. */
export type PlaylistFace = {
  collaborative: boolean;
  description: string | null;
  external_urls: ExternalUrls;
  href: string;
  id: string;
  images: Image[] | null;
  name: string;
  owner: PublicUser;
  primary_color: null;
  public: boolean | null;
  snapshot_id: string;
  type: "playlist";
  uri: string;
};

type Counted = { href: string; total: number };

/** A playlist in a list, with the number of its entries. `tracks` is the old name. */
export type SimplePlaylist = PlaylistFace & ({ items: Counted } | { tracks: Counted });

/**
 * A playlist by id. `items` is absent unless the user owns it or collaborates on it. An app with the old
 * names gets `tracks` of every playlist, and its followers.
 */
export type FullPlaylist = PlaylistFace & {
  followers?: { href: null; total: number };
  items?: Page<EntryObject>;
  tracks?: Page<EntryObject>;
};

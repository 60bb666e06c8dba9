import type { ExternalUrls, Image, Page, PublicUser, SimpleAlbum, SimpleArtist } from "./wire";

/** A track; `id` and `href` are null for a local file. */
export type TrackObject = {
  album: SimpleAlbum;
  artists: SimpleArtist[];
  disc_number: number;
  duration_ms: number;
  explicit: boolean;
  external_ids: { isrc?: string };
  external_urls: ExternalUrls;
  href: string | null;
  id: string | null;
  is_local: boolean;
  is_playable?: boolean;
  name: string;
  preview_url: null;
  track_number: number;
  type: "track";
  uri: string;
};

/** An episode of a show inside a playlist. */
export type EpisodeObject = {
  description: string;
  duration_ms: number;
  explicit: boolean;
  external_urls: ExternalUrls;
  href: string;
  id: string;
  images: Image[];
  is_playable: boolean;
  name: string;
  release_date: string;
  release_date_precision: "day";
  show: {
    external_urls: ExternalUrls;
    href: string;
    id: string;
    images: Image[];
    name: string;
    type: "show";
    uri: string;
  };
  type: "episode";
  uri: string;
};

/** One entry of a playlist. `item` is null when the song is no longer on Spotify. */
export type PlaylistEntryObject = {
  added_at: string | null;
  added_by: PublicUser | null;
  is_local: boolean;
  primary_color: null;
  item: TrackObject | EpisodeObject | null;
  video_thumbnail: { url: string | null };
};

/** A playlist as listed: its contents are counted, not given. */
export type SimplePlaylist = {
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
  items: { href: string; total: number };
  type: "playlist";
  uri: string;
};

/** A playlist by id; `items` is absent unless the reader owns it or collaborates on it. */
export type FullPlaylist = Omit<SimplePlaylist, "items"> & { items?: Page<PlaylistEntryObject> };

/** One play of `GET /me/player/recently-played`. */
export type PlayObject = {
  track: TrackObject;
  played_at: string;
  context: { external_urls: ExternalUrls; href: string; type: string; uri: string } | null;
};

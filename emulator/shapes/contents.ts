import type { TrackObject } from "./music";
import type { EpisodeObject } from "./spoken";
import type { ExternalUrls, Image, Page, PublicUser } from "./wire";

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

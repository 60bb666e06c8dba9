import type { ExternalUrls, Page, SimpleAlbum, SimpleArtist } from "./wire";

/** A track inside its album; `id` and `href` are null for a local file. */
export type SimpleTrack = {
  artists: SimpleArtist[];
  disc_number: number;
  duration_ms: number;
  explicit: boolean;
  external_urls: ExternalUrls;
  href: string | null;
  id: string | null;
  is_local: boolean;
  is_playable?: boolean;
  name: string;
  preview_url: null;
  restrictions?: { reason: "market" };
  track_number: number;
  type: "track";
  uri: string;
  /** Old field; absent if the request names a market. */
  available_markets?: readonly string[];
  /** Old field; the requested track, if another one replaces it. */
  linked_from?: { external_urls: ExternalUrls; href: string; id: string; type: "track"; uri: string };
};

/** A full track. */
export type TrackObject = SimpleTrack & {
  album: SimpleAlbum;
  external_ids: { isrc?: string };
  /** Old field. */
  popularity?: number;
};

/** A full album. */
export type FullAlbum = SimpleAlbum & {
  copyrights: { text: string; type: string }[];
  external_ids: { upc: string };
  genres: string[];
  tracks: Page<SimpleTrack>;
  /** Old field. */
  label?: string;
  /** Old field. */
  popularity?: number;
};

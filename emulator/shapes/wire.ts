/** Wire shapes of the Web API in Development Mode. Spotify docs: references/changes/february-2026. */
export type Image = { url: string; height: number | null; width: number | null };

/** Links of an object to its public page; empty for local files. */
export type ExternalUrls = { spotify?: string };

/** A person as an owner or as the one who added an entry. */
export type PublicUser = {
  display_name?: string | null;
  external_urls: ExternalUrls;
  href: string;
  id: string;
  type: "user";
  uri: string;
};

/** The answer of `GET /me`: no e-mail, country, product or followers. */
export type PrivateUser = PublicUser & {
  account_id: string;
  display_name: string | null;
  images: Image[];
};

/** An offset page. `items` may hold null. */
export type Page<Item> = {
  href: string;
  limit: number;
  next: string | null;
  offset: number;
  previous: string | null;
  total: number;
  items: (Item | null)[];
};

/** An artist as named in a track or album. */
export type SimpleArtist = {
  external_urls: ExternalUrls;
  href: string | null;
  id: string | null;
  name: string;
  type: "artist";
  uri: string | null;
};

/** An artist in full, as in top artists. */
export type FullArtist = SimpleArtist & { genres: string[]; images: Image[] };

/** An album inside a track. */
export type SimpleAlbum = {
  album_type: string | null;
  artists: SimpleArtist[];
  external_urls: ExternalUrls;
  href: string | null;
  id: string | null;
  images: Image[];
  name: string;
  release_date: string | null;
  release_date_precision: "year" | "month" | "day" | null;
  total_tracks?: number;
  type: "album";
  uri: string | null;
};

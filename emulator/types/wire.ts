// Wire types of the Web API in all profiles. "Old field": removed in Development Mode (references/changes/february-2026).

/** An image; an upload has no size. */
export type Image = { url: string; height: number | null; width: number | null };

/** Link of an object to its public page; empty for local files. */
export type ExternalUrls = { spotify?: string };

/** A user as the owner of a playlist or as the one who added an entry. */
export type PublicUser = {
  display_name?: string | null;
  external_urls: ExternalUrls;
  href: string;
  id: string;
  type: "user";
  uri: string;
};

/** Response of `GET /me`. All fields after `images` are old fields; most of them need a scope. */
export type PrivateUser = PublicUser & {
  account_id: string;
  display_name: string | null;
  images: Image[];
  country?: string;
  email?: string;
  explicit_content?: { filter_enabled: boolean; filter_locked: boolean };
  followers?: { href: null; total: number };
  product?: string;
};

/** Response of `GET /users/{id}`, an old endpoint. */
export type ProfileObject = PublicUser & { images: Image[]; followers: { href: null; total: number } };

/** An offset page. `items` may contain null. */
export type Page<Item> = {
  href: string;
  limit: number;
  next: string | null;
  offset: number;
  previous: string | null;
  total: number;
  items: (Item | null)[];
};

/** An artist in a track or album. */
export type SimpleArtist = {
  external_urls: ExternalUrls;
  href: string | null;
  id: string | null;
  name: string;
  type: "artist";
  uri: string | null;
};

/** A full artist, as in top artists. */
export type FullArtist = SimpleArtist & {
  genres: string[];
  images: Image[];
  /** Old field. */
  followers?: { href: null; total: number };
  /** Old field. */
  popularity?: number;
};

/** An album in a track. */
export type SimpleAlbum = {
  album_type: string | null;
  /** Old field. */
  album_group?: string;
  /** Old field; absent if the request names a market. */
  available_markets?: readonly string[];
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

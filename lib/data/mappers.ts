import "server-only";
import type {
  AlbumPageView,
  AlbumTrackView,
  AlbumView,
  ArtistView,
  DeviceView,
  LinkView,
  PageView,
  PlayerView,
  PlayView,
  ProfileView,
  QueueView,
  TrackPageView,
  TrackView,
} from "../api/types";
import { allowedImageUrl, allowedLink } from "../spotify/allowed-urls";
import type {
  RawAlbum,
  RawAlbumTrack,
  RawArtist,
  RawDevice,
  RawFullAlbum,
  RawFullTrack,
  RawImages,
  RawLinks,
  RawPlay,
  RawPlayer,
  RawProfile,
  RawQueue,
  RawTrack,
} from "../spotify/schemas";

const SPOTIFY_HOME_URL = "https://open.spotify.com/";

/** Widths of covers on pages, doubled for dense screens. */
export const TILE_WIDTH_PX = 300;
export const LARGE_WIDTH_PX = 640;

/** Returns the smallest image of at least the given width, else the widest. Spotify sorts images widest first. */
export function toImage(images: RawImages, widthPx: number): string | null {
  const present = (images ?? []).filter((image) => image !== null);
  const fitting = present.filter((image) => (image.width ?? widthPx) >= widthPx);
  return allowedImageUrl((fitting.at(-1) ?? present[0])?.url);
}

/** Returns the link to an item at Spotify; Spotify's front page if the link is missing or not allowed. */
export function toUrl(links: RawLinks): string {
  return allowedLink(links?.spotify) ?? SPOTIFY_HOME_URL;
}

function toLink(raw: { name: string; external_urls?: RawLinks }): LinkView {
  return { name: raw.name, url: allowedLink(raw.external_urls?.spotify) };
}

export function toProfile(raw: RawProfile): ProfileView {
  const name = raw.display_name ?? "";
  return { id: raw.id, name, image: toImage(raw.images, LARGE_WIDTH_PX), url: toUrl(raw.external_urls) };
}

/** Returns who made a track. An episode has its show instead, a chapter its book and the authors. */
function creatorsOf({ artists, show, audiobook }: RawTrack) {
  const creators = artists ?? [show, audiobook, ...(audiobook?.authors ?? [])];
  return creators.filter((creator) => creator != null);
}

/** Converts a track, an episode or a chapter. */
export function toTrack(raw: RawTrack): TrackView {
  const source = raw.album ?? raw.show ?? raw.audiobook;
  return {
    id: raw.id ?? null,
    title: raw.name,
    artists: creatorsOf(raw).map(toLink),
    album: raw.album ? toLink(raw.album) : null,
    image: toImage(raw.images, TILE_WIDTH_PX) ?? toImage(source?.images, TILE_WIDTH_PX),
    durationMs: raw.duration_ms ?? 0,
    explicit: raw.explicit ?? false,
    url: allowedLink(raw.external_urls?.spotify),
  };
}

export function toArtist(raw: RawArtist): ArtistView {
  return {
    id: raw.id,
    name: raw.name,
    image: toImage(raw.images, TILE_WIDTH_PX),
    url: toUrl(raw.external_urls),
  };
}

/** Converts a play; returns null when its track is gone. */
export function toPlay(raw: RawPlay): PlayView | null {
  return raw.track ? { playedAt: raw.played_at, track: toTrack(raw.track) } : null;
}

const COPYRIGHT_SIGNS: Record<string, string> = { C: "©", P: "℗" };

/** Converts an album. @param widthPx width of the cover on the page. */
export function toAlbum(raw: RawAlbum, widthPx = TILE_WIDTH_PX): AlbumView {
  return {
    id: raw.id,
    name: raw.name,
    artists: (raw.artists ?? []).filter((artist) => artist !== null).map(toLink),
    image: toImage(raw.images, widthPx),
    kind: raw.album_type ?? "album",
    releaseDate: raw.release_date ?? null,
    total: raw.total_tracks ?? null,
    url: toUrl(raw.external_urls),
  };
}

/** Returns a copyright as one line, with its sign unless the text begins with one. */
function toCopyright({ text, type }: { text: string; type?: string | null }): string {
  const sign = COPYRIGHT_SIGNS[type ?? ""];
  return !sign || /^\s*([©℗]|\([CP]\))/i.test(text) ? text.trim() : `${sign} ${text.trim()}`;
}

/**
 * Converts a complete album. Equal copyrights become one: Spotify often sends one for the songs and one for the rest.
 */
export function toAlbumPage(raw: RawFullAlbum): AlbumPageView {
  const present = (raw.copyrights ?? []).filter((copyright) => copyright !== null);
  const copyrights = [...new Set(present.filter(({ text }) => text !== "").map(toCopyright))];
  return { ...toAlbum(raw, LARGE_WIDTH_PX), label: raw.label || null, copyrights };
}

export function toAlbumTrack(raw: RawAlbumTrack): AlbumTrackView {
  return { ...toTrack(raw), disc: raw.disc_number || 1, number: raw.track_number || null };
}

/** Converts a complete track. */
export function toTrackPage(raw: RawFullTrack): TrackPageView {
  return {
    ...toAlbumTrack(raw),
    image: toImage(raw.images ?? raw.album?.images, LARGE_WIDTH_PX),
    albumTotal: raw.album?.total_tracks ?? null,
    releaseDate: raw.album?.release_date ?? null,
    isrc: raw.external_ids?.isrc ?? null,
  };
}

/** A page of a list as Spotify sends it. */
export type RawPage<T> = { total?: number | null; items: readonly (T | null)[] };

/**
 * Converts a page of a list. The total is at least the number of items seen, so a missing or lower total is corrected.
 * @param toItem returns null for an item that cannot be shown.
 */
export function toPage<Raw, Item>(
  raw: RawPage<Raw>,
  offset: number,
  toItem: (raw: Raw) => Item | null,
): PageView<Item> {
  const items = raw.items.flatMap((item) => (item === null ? [] : (toItem(item) ?? [])));
  const seen = raw.items.length > 0 ? offset + raw.items.length : 0;
  return { offset, total: Math.max(raw.total ?? 0, seen), items };
}

export function toDevice(raw: RawDevice): DeviceView {
  return {
    id: raw.id ?? null,
    name: raw.name,
    kind: raw.type,
    isActive: raw.is_active ?? false,
    isRestricted: raw.is_restricted ?? false,
    volume: raw.supports_volume === false ? null : (raw.volume_percent ?? null),
  };
}

export function toPlayer(raw: RawPlayer): PlayerView {
  const disallows = Object.entries(raw.actions?.disallows ?? {});
  return {
    isPlaying: raw.is_playing ?? false,
    progressMs: raw.progress_ms ?? 0,
    track: raw.item ? toTrack(raw.item) : null,
    kind: raw.currently_playing_type ?? "unknown",
    device: raw.device ? toDevice(raw.device) : null,
    shuffle: raw.shuffle_state ?? false,
    repeat: raw.repeat_state ?? "off",
    contextUri: raw.context?.uri ?? null,
    disallows: disallows.filter(([, is]) => is).map(([command]) => command),
  };
}

export function toQueue(raw: RawQueue): QueueView {
  return {
    current: raw?.currently_playing ? toTrack(raw.currently_playing) : null,
    next: (raw?.queue ?? []).filter((item) => item !== null).map(toTrack),
  };
}

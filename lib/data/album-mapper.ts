import "server-only";
import type { AlbumPageView, AlbumTrackView, AlbumView } from "../api/types";
import type { RawAlbum, RawAlbumTrack, RawFullAlbum } from "../spotify/album-schemas";
import { LARGE, TILE, toImage, toLink, toTrack, toUrl } from "./common-mappers";

const SIGNS: Record<string, string> = { C: "©", P: "℗" };

/** @param width px the cover is shown at. */
export function toAlbum(raw: RawAlbum, width = TILE): AlbumView {
  return {
    id: raw.id,
    name: raw.name,
    artists: (raw.artists ?? []).filter((artist) => artist !== null).map(toLink),
    image: toImage(raw.images, width),
    kind: raw.album_type ?? "album",
    releaseDate: raw.release_date ?? null,
    total: raw.total_tracks ?? null,
    url: toUrl(raw.external_urls),
  };
}

/** One line, with its sign where the text does not begin with one. */
function toCopyright({ text, type }: { text: string; type?: string | null }): string {
  const sign = SIGNS[type ?? ""];
  return !sign || /^\s*([©℗]|\([CP]\))/i.test(text) ? text.trim() : `${sign} ${text.trim()}`;
}

/** The same line once, for Spotify often gives one for the songs and one for the rest. */
export function toAlbumPage(raw: RawFullAlbum): AlbumPageView {
  const known = (raw.copyrights ?? []).filter((copyright) => copyright !== null);
  const copyrights = [...new Set(known.filter(({ text }) => text !== "").map(toCopyright))];
  return { ...toAlbum(raw, LARGE), label: raw.label || null, copyrights };
}

export function toAlbumTrack(raw: RawAlbumTrack): AlbumTrackView {
  return { ...toTrack(raw), disc: raw.disc_number || 1, number: raw.track_number || null };
}

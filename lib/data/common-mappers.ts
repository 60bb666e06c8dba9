import "server-only";
import type { ArtistView, LinkView, PlayView, ProfileView, TrackView } from "../api/types";
import { allowedImageUrl, allowedLink } from "../spotify/allowed-urls";
import type { RawArtist, RawImages, RawLinks, RawPlay, RawProfile, RawTrack } from "../spotify/schemas";

const HOME = "https://open.spotify.com/";

/** Widths (px) a page shows covers at, doubled for dense screens. */
export const TILE = 300;
export const LARGE = 640;

/** The smallest image at least `width` px wide, else the widest there is. Spotify sorts them widest first. */
export function toImage(images: RawImages, width: number): string | null {
  const known = (images ?? []).filter((image) => image !== null);
  const fitting = known.filter((image) => (image.width ?? width) >= width);
  return allowedImageUrl((fitting.at(-1) ?? known[0])?.url);
}

/** A link to Spotify's own page of a thing; its front page where Spotify gave none we may follow. */
export function toUrl(links: RawLinks): string {
  return allowedLink(links?.spotify) ?? HOME;
}

export function toLink(raw: { name: string; external_urls?: RawLinks }): LinkView {
  return { name: raw.name, url: allowedLink(raw.external_urls?.spotify) };
}

export function toProfile(raw: RawProfile): ProfileView {
  const name = raw.display_name || raw.id;
  return { id: raw.id, name, image: toImage(raw.images, LARGE), url: toUrl(raw.external_urls) };
}

/** A track or an episode; for an episode the show stands where the artists would. */
export function toTrack(raw: RawTrack): TrackView {
  const credited = raw.artists?.filter((artist) => artist !== null) ?? (raw.show ? [raw.show] : []);
  const source = raw.album ?? raw.show;
  return {
    id: raw.id ?? null,
    title: raw.name,
    artists: credited.map(toLink),
    album: raw.album ? toLink(raw.album) : null,
    image: toImage(raw.images, TILE) ?? toImage(source?.images, TILE),
    durationMs: raw.duration_ms ?? 0,
    explicit: raw.explicit ?? false,
    url: allowedLink(raw.external_urls?.spotify),
  };
}

export function toArtist(raw: RawArtist): ArtistView {
  return { id: raw.id, name: raw.name, image: toImage(raw.images, TILE), url: toUrl(raw.external_urls) };
}

/** A play, or null where its track is gone. */
export function toPlay(raw: RawPlay): PlayView | null {
  return raw.track ? { playedAt: raw.played_at, track: toTrack(raw.track) } : null;
}

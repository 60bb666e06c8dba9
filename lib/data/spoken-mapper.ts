import "server-only";
import type {
  AudiobookPageView,
  AudiobookView,
  EpisodePageView,
  EpisodeView,
  ShowPageView,
  ShowView,
} from "../api/types";
import type { RawAudiobook, RawEpisode, RawFullAudiobook, RawFullShow, RawShow } from "../spotify/schemas";
import { LARGE_WIDTH_PX, TILE_WIDTH_PX, toImage, toTrack, toUrl } from "./mappers";
import { toDescription } from "./playlist-mapper";

/** Converts a show. @param widthPx width of the cover on the page. */
export function toShow(raw: RawShow, widthPx = TILE_WIDTH_PX): ShowView {
  return {
    id: raw.id,
    name: raw.name,
    publisher: raw.publisher || null,
    image: toImage(raw.images, widthPx),
    total: raw.total_episodes ?? null,
    explicit: raw.explicit ?? false,
    url: toUrl(raw.external_urls),
  };
}

export function toShowPage(raw: RawFullShow): ShowPageView {
  return { ...toShow(raw, LARGE_WIDTH_PX), description: toDescription(raw.description) };
}

export function toEpisode(raw: RawEpisode): EpisodeView {
  return { ...toTrack(raw), releaseDate: raw.release_date ?? null };
}

/** Converts a complete episode. */
export function toEpisodePage(raw: RawEpisode): EpisodePageView {
  const image = toImage(raw.images, LARGE_WIDTH_PX) ?? toImage(raw.show?.images, LARGE_WIDTH_PX);
  return { ...toEpisode(raw), image, description: toDescription(raw.description) };
}

function namesOf(people: RawAudiobook["authors"]): string[] {
  return (people ?? []).flatMap((person) => person?.name || []);
}

/** Converts an audiobook. @param widthPx width of the cover on the page. */
export function toAudiobook(raw: RawAudiobook, widthPx = TILE_WIDTH_PX): AudiobookView {
  return {
    id: raw.id,
    name: raw.name,
    authors: namesOf(raw.authors),
    image: toImage(raw.images, widthPx),
    total: raw.total_chapters ?? null,
    explicit: raw.explicit ?? false,
    url: toUrl(raw.external_urls),
  };
}

export function toAudiobookPage(raw: RawFullAudiobook): AudiobookPageView {
  const description = toDescription(raw.description);
  return { ...toAudiobook(raw, LARGE_WIDTH_PX), narrators: namesOf(raw.narrators), description };
}

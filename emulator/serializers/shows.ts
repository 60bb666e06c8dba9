import { MARKETS } from "../catalog/markets";
import type { Episode, Show } from "../catalog/shows";
import type { EmulatorState } from "../state/emulator-state";
import { hasOldFields } from "../state/profiles";
import type { EpisodeObject, FullShow, SimpleEpisode, SimpleShow } from "../types/spoken";
import { imagesOf } from "./images";
import { linksOf } from "./links";
import { marketed, pageOf, type Window } from "./page";

const FIRST_PAGE = { limit: 50, offset: 0 };

/** Returns a show as in lists and episodes. */
export function showObject(world: EmulatorState, show: Show, market?: string): SimpleShow {
  const object: SimpleShow = {
    copyrights: [],
    description: show.description,
    html_description: `<p>${show.description}</p>`,
    explicit: false,
    ...linksOf(world.origin, "show", show.id),
    id: show.id,
    images: imagesOf(world.origin, show.cover),
    is_externally_hosted: false,
    languages: ["en"],
    media_type: "audio",
    name: show.name,
    total_episodes: show.episodes.length,
  };
  if (!hasOldFields(world)) return object;
  object.publisher = show.publisher;
  if (market === undefined) object.available_markets = MARKETS;
  return object;
}

/** Returns a full show with the first page of its episodes. */
export function fullShowObject(world: EmulatorState, show: Show, market?: string): FullShow {
  return {
    ...showObject(world, show, market),
    episodes: episodesPage(world, show, { ...FIRST_PAGE, market }),
  };
}

/** Returns a page of a show's episodes, newest first, each without the show. */
export function episodesPage(
  world: EmulatorState,
  show: Show,
  { limit, offset, market }: Window & { market?: string },
) {
  return pageOf({
    url: marketed(`${world.origin}/v1/shows/${show.id}/episodes`, market),
    limit,
    offset,
    total: show.episodes.length,
    items: show.episodes.slice(offset, offset + limit).map((episode) => simpleEpisodeObject(world, episode)),
  });
}

/** Returns an episode as in its show. */
export function simpleEpisodeObject({ origin }: EmulatorState, episode: Episode): SimpleEpisode {
  const description = `From ${episode.show.name}.`;
  return {
    audio_preview_url: null,
    description,
    html_description: `<p>${description}</p>`,
    duration_ms: episode.durationMs,
    explicit: false,
    ...linksOf(origin, "episode", episode.id),
    id: episode.id,
    images: imagesOf(origin, episode.show.cover),
    is_externally_hosted: false,
    is_playable: true,
    language: "en",
    languages: ["en"],
    name: episode.title,
    release_date: episode.date,
    release_date_precision: "day",
  };
}

/** Returns a full episode, as by id, in playlists and in the player. */
export function episodeObject(world: EmulatorState, episode: Episode, market?: string): EpisodeObject {
  return { ...simpleEpisodeObject(world, episode), show: showObject(world, episode.show, market) };
}

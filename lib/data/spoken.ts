import "server-only";
import type {
  AudiobookPageView,
  EpisodePageView,
  EpisodeView,
  PageView,
  ShowPageView,
  TrackView,
  WithAge,
} from "../api/types";
import { CHAPTERS_PAGE, EPISODES_PAGE } from "../spotify/constants";
import {
  readAudiobook,
  readChapters,
  readEpisode,
  readEpisodes,
  readShow,
} from "../spotify/endpoints/catalog";
import { checkSpotifyId } from "../spotify/ids";
import { toPage, toTrack } from "./mappers";
import { cachedQuery, requireUser, type UserContext } from "./query";
import { toAudiobookPage, toEpisode, toEpisodePage, toShowPage } from "./spoken-mapper";

const STALE_AFTER_S = 600;

/** A show and its newest episodes, at most 50. The episodes name no show, because it is the same for all. */
export type OpenedShow = { show: ShowPageView; episodes: PageView<EpisodeView> };

/** An audiobook and its first chapters, at most 50. The chapters name no book. */
export type OpenedAudiobook = { audiobook: AudiobookPageView; chapters: PageView<TrackView> };

function readOpenedShow(caller: UserContext, id: string): Promise<WithAge<OpenedShow>> {
  const load = async (token: string) => {
    const raw = await readShow(token, id);
    const show = toShowPage(raw);
    const episodes = toPage(raw.episodes ?? { items: [] }, 0, toEpisode);
    return { show, episodes: { ...episodes, total: Math.max(episodes.total, show.total ?? 0) } };
  };
  return cachedQuery(caller, { resource: `show:${checkSpotifyId(id)}`, staleAfterS: STALE_AFTER_S, load });
}

/**
 * Returns one show with its newest episodes. Budget: 1 call, then 0 for 10 minutes.
 * @throws SpotifyError `not_found` for an invalid id, without a call.
 */
export async function getShow(id: string): Promise<WithAge<OpenedShow>> {
  return readOpenedShow(await requireUser(), id);
}

/**
 * Returns 50 episodes of a show from an offset, newest first. Budget: 1 call, then 0 for 10 minutes. The first 50 come
 * with the show.
 */
export async function getEpisodes(id: string, offset: number): Promise<WithAge<PageView<EpisodeView>>> {
  const caller = await requireUser();
  if (offset < EPISODES_PAGE) {
    const { value, ...age } = await readOpenedShow(caller, id);
    return { ...age, value: value.episodes };
  }
  const load = async (token: string) => toPage(await readEpisodes(token, id, offset), offset, toEpisode);
  const resource = `episodes:${checkSpotifyId(id)}:${offset}`;
  return cachedQuery(caller, { resource, staleAfterS: STALE_AFTER_S, load });
}

/**
 * Returns one episode. Budget: 1 call, then 0 for 10 minutes.
 * @throws SpotifyError `not_found` for an invalid id, without a call.
 */
export async function getEpisode(id: string): Promise<WithAge<EpisodePageView>> {
  const caller = await requireUser();
  const load = async (token: string) => toEpisodePage(await readEpisode(token, id));
  return cachedQuery(caller, { resource: `episode:${checkSpotifyId(id)}`, staleAfterS: STALE_AFTER_S, load });
}

function readOpenedAudiobook(caller: UserContext, id: string): Promise<WithAge<OpenedAudiobook>> {
  const load = async (token: string) => {
    const raw = await readAudiobook(token, id);
    const audiobook = toAudiobookPage(raw);
    const chapters = toPage(raw.chapters ?? { items: [] }, 0, toTrack);
    return { audiobook, chapters: { ...chapters, total: Math.max(chapters.total, audiobook.total ?? 0) } };
  };
  return cachedQuery(caller, {
    resource: `audiobook:${checkSpotifyId(id)}`,
    staleAfterS: STALE_AFTER_S,
    load,
  });
}

/**
 * Returns one audiobook with its first chapters. Budget: 1 call, then 0 for 10 minutes.
 * @throws SpotifyError `not_found` for an invalid id, without a call.
 */
export async function getAudiobook(id: string): Promise<WithAge<OpenedAudiobook>> {
  return readOpenedAudiobook(await requireUser(), id);
}

/**
 * Returns 50 chapters of an audiobook from an offset. Budget: 1 call, then 0 for 10 minutes. The first 50 come with the
 * audiobook.
 */
export async function getChapters(id: string, offset: number): Promise<WithAge<PageView<TrackView>>> {
  const caller = await requireUser();
  if (offset < CHAPTERS_PAGE) {
    const { value, ...age } = await readOpenedAudiobook(caller, id);
    return { ...age, value: value.chapters };
  }
  const load = async (token: string) => toPage(await readChapters(token, id, offset), offset, toTrack);
  const resource = `chapters:${checkSpotifyId(id)}:${offset}`;
  return cachedQuery(caller, { resource, staleAfterS: STALE_AFTER_S, load });
}

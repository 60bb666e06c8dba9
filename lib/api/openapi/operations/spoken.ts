import { chaptersQuery, episodesQuery } from "../../params";
import {
  audiobookResponse,
  chaptersResponse,
  episodeResponse,
  episodesResponse,
  showResponse,
} from "../../schemas/responses";
import { age, audiobookPage, chapter, episode, episodePage, pageOfOne, showPage } from "../examples";
import type { Operation } from "../operation";

const shared = { method: "GET", group: "Shows and audiobooks" } as const;
const first = { offset: 0 };
/** In the show's own list. */
const listed = { ...episode, artists: [] };

export const spokenOperations = {
  getShow: {
    ...shared,
    path: "/shows/{id}",
    summary: "Returns a show and its newest episodes.",
    answer: showResponse,
    examples: { answer: { show: showPage, episodes: pageOfOne(listed), ...age } },
  },
  getShowEpisodes: {
    ...shared,
    path: "/shows/{id}/episodes",
    summary: "Returns 50 episodes of a show, newest first, from an offset.",
    query: episodesQuery,
    answer: episodesResponse,
    examples: { query: first, answer: { ...pageOfOne(listed), ...age } },
  },
  getEpisode: {
    ...shared,
    path: "/episodes/{id}",
    summary: "Returns an episode.",
    answer: episodeResponse,
    examples: { answer: { episode: episodePage, ...age } },
  },
  getAudiobook: {
    ...shared,
    path: "/audiobooks/{id}",
    summary: "Returns an audiobook and its first chapters.",
    answer: audiobookResponse,
    examples: { answer: { audiobook: audiobookPage, chapters: pageOfOne(chapter), ...age } },
  },
  getAudiobookChapters: {
    ...shared,
    path: "/audiobooks/{id}/chapters",
    summary: "Returns 50 chapters of an audiobook, from an offset.",
    query: chaptersQuery,
    answer: chaptersResponse,
    examples: { query: first, answer: { ...pageOfOne(chapter), ...age } },
  },
} as const satisfies Record<string, Operation>;

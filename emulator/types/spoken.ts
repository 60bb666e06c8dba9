import type { ExternalUrls, Image, Page } from "./wire";

type Common = {
  description: string;
  html_description: string;
  explicit: boolean;
  external_urls: ExternalUrls;
  href: string;
  id: string;
  images: Image[];
  languages: string[];
  name: string;
  uri: string;
  /** Old field; absent if the request names a market. */
  available_markets?: readonly string[];
};

/** A show in a list and in an episode. */
export type SimpleShow = Common & {
  copyrights: never[];
  is_externally_hosted: boolean;
  media_type: "audio";
  total_episodes: number;
  type: "show";
  /** Old field. */
  publisher?: string;
};

/** A show by id. */
export type FullShow = SimpleShow & { episodes: Page<SimpleEpisode> };

type Playable = Omit<Common, "available_markets"> & {
  audio_preview_url: null;
  duration_ms: number;
  is_playable: boolean;
  release_date: string;
  release_date_precision: "day";
  type: "episode";
};

/** An episode in its show. */
export type SimpleEpisode = Playable & { is_externally_hosted: boolean; language: string };

/** An episode by id, in playlists and in the player. */
export type EpisodeObject = SimpleEpisode & { show: SimpleShow };

/** An audiobook in a list and in a chapter. */
export type SimpleAudiobook = Common & {
  authors: { name: string }[];
  copyrights: never[];
  edition: string;
  media_type: "audio";
  narrators: { name: string }[];
  total_chapters: number;
  type: "audiobook";
  /** Old field. */
  publisher?: string;
};

/** An audiobook by id. */
export type FullAudiobook = SimpleAudiobook & { chapters: Page<SimpleChapter> };

/** A chapter in its book; Spotify gives it the type of an episode. */
export type SimpleChapter = Playable & { available_markets?: readonly string[]; chapter_number: number };

/** A chapter in the player, which may have a type of its own. */
export type PlayedChapter = Omit<ChapterObject, "type"> & { type: "chapter" | "episode" };

/** A chapter by id. */
export type ChapterObject = SimpleChapter & { audiobook: SimpleAudiobook };

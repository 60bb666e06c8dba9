import type { CatalogIndex } from "../catalog/catalog-index";
import type { EmulatorState } from "../state/emulator-state";
import { fullAlbumObject } from "./albums";
import { fullArtistObject } from "./artists";
import { chapterObject, fullAudiobookObject } from "./audiobooks";
import { episodeObject, fullShowObject, showObject } from "./shows";
import { trackObject } from "./tracks";

/** Returns the Web API object of a work by its id; undefined if it does not exist. */
export type Reader = (world: EmulatorState, id: string, market?: string) => object | undefined;

/** A kind of work: reader for one id, reader for a list of ids, and the maximum number of ids per request. */
export type ResourceKind = { one: Reader; listed: Reader; most: number };

/** The kinds of works by path. In lists, shows have no episodes. */
export const WORKS: Readonly<Record<string, ResourceKind>> = {
  albums: kind(
    20,
    reader((find) => find.album, fullAlbumObject),
  ),
  artists: kind(
    50,
    reader((find) => find.artist, fullArtistObject),
  ),
  tracks: kind(
    50,
    reader((find) => find.track, trackObject),
  ),
  episodes: kind(
    50,
    reader((find) => find.episode, episodeObject),
  ),
  shows: kind(
    50,
    reader((find) => find.show, fullShowObject),
    reader((find) => find.show, showObject),
  ),
  audiobooks: kind(
    50,
    reader((find) => find.audiobook, fullAudiobookObject),
  ),
  chapters: kind(
    50,
    reader((find) => find.chapter, chapterObject),
  ),
};

function kind(most: number, one: Reader, listed = one): ResourceKind {
  return { one, listed, most };
}

function reader<Work>(
  lookup: (find: CatalogIndex) => (id: string) => Work | undefined,
  answer: (world: EmulatorState, work: Work, market?: string) => object,
): Reader {
  return (world, id, market) => {
    const work = lookup(world.library.find)(id);
    return work === undefined ? undefined : answer(world, work, market);
  };
}

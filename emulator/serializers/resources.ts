import type { CatalogIndex } from "../catalog/catalog-index";
import type { EmulatorState } from "../state/emulator-state";
import { fullAlbumObject } from "./albums";
import { fullArtistObject } from "./artists";
import { audiobookObject, chapterObject, fullAudiobookObject } from "./audiobooks";
import { episodeObject, fullShowObject, showObject } from "./shows";
import { trackObject } from "./tracks";

/** Gives a work by its id as the Web API shows it; undefined when there is none. */
export type Reader = (world: EmulatorState, id: string, market?: string) => object | undefined;

/** A kind of works: how one is read by id, how in a list of ids, and how many ids may be asked for at once. */
export type ResourceKind = { one: Reader; listed: Reader; most: number };

/** The kinds of works by the names of their paths. Shows and books have no parts with them when they are listed. */
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
    reader((find) => find.audiobook, audiobookObject),
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
  shelf: (find: CatalogIndex) => (id: string) => Work | undefined,
  answer: (world: EmulatorState, work: Work, market?: string) => object,
): Reader {
  return (world, id, market) => {
    const work = shelf(world.library.find)(id);
    return work === undefined ? undefined : answer(world, work, market);
  };
}

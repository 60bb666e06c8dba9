import type { SavedItem, SavedKind } from "../catalog/saved-fixtures";
import type { EmulatorState } from "../state/emulator-state";
import { fullAlbumObject } from "./albums";
import { fullAudiobookObject } from "./audiobooks";
import { episodeObject, showObject } from "./shows";
import { trackObject } from "./tracks";

/** The lists of saved items by path. */
export const SAVED_LISTS = {
  tracks: "track",
  albums: "album",
  episodes: "episode",
  shows: "show",
  audiobooks: "audiobook",
} as const satisfies Record<string, SavedKind>;

export type SavableKind = (typeof SAVED_LISTS)[keyof typeof SAVED_LISTS];

/** Returns a saved item under the name of its kind, with its date. Albums have tracks and audiobooks chapters; shows have no episodes. */
export function savedObject(
  world: EmulatorState,
  kind: SavableKind,
  { id, addedAt }: SavedItem,
  market?: string,
): object {
  return { added_at: addedAt, [kind]: savedWork(world, kind, id, market) };
}

function savedWork(world: EmulatorState, kind: SavableKind, id: string, market?: string): object | null {
  const { find } = world.library;
  const show = <Work>(
    work: Work | undefined,
    answer: (world: EmulatorState, work: Work, market?: string) => object,
  ) => (work === undefined ? null : answer(world, work, market));
  switch (kind) {
    case "track":
      return show(find.track(id), trackObject);
    case "album":
      return show(find.album(id), fullAlbumObject);
    case "episode":
      return show(find.episode(id), episodeObject);
    case "show":
      return show(find.show(id), showObject);
    case "audiobook":
      return show(find.audiobook(id), fullAudiobookObject);
  }
}

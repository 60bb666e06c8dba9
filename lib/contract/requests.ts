import {
  entryAddition,
  entryMove,
  entryRemoval,
  libraryChange,
  playlistCreation,
  playlistEdit,
} from "../api/bodies";
import { playerCommand } from "../api/player-bodies";
import { callbackBody, emptyBody } from "../auth-views";

/** Every body that is taken, by its name in the document. */
export const requestNames = {
  Callback: callbackBody,
  Nothing: emptyBody,
  LibraryChange: libraryChange,
  PlaylistCreation: playlistCreation,
  PlaylistEdit: playlistEdit,
  EntryAddition: entryAddition,
  EntryMove: entryMove,
  EntryRemoval: entryRemoval,
  PlayerCommand: playerCommand,
};

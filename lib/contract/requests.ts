import { callbackBody, emptyBody } from "../auth-views";
import {
  entryAddition,
  entryMove,
  entryRemoval,
  libraryChange,
  playlistCreation,
  playlistEdit,
} from "../data/change-requests";
import { playerCommand } from "../data/player-requests";

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

import {
  entryAddition,
  entryMove,
  entryRemoval,
  libraryChange,
  playlistCreation,
  playlistEdit,
} from "../bodies";
import { playerCommand } from "../player-bodies";
import { callbackBody, emptyBody } from "../schemas/auth";

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

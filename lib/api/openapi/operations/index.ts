import { authOperations } from "./auth";
import { findOperations } from "./catalog";
import { listeningOperations } from "./history";
import { libraryOperations } from "./library";
import { playerOperations } from "./player";
import { entryOperations } from "./playlist-items";
import { playlistOperations } from "./playlists";
import { recordOperations } from "./records";
import { spokenOperations } from "./spoken";

/** All operations of the JSON API by name. The document, the readable page and the tests are built from them. */
export const operations = {
  ...authOperations,
  ...listeningOperations,
  ...playlistOperations,
  ...entryOperations,
  ...libraryOperations,
  ...recordOperations,
  ...findOperations,
  ...spokenOperations,
  ...playerOperations,
};

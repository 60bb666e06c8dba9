import { authOperations } from "./auth";
import { findOperations } from "./catalog";
import { listeningOperations } from "./history";
import { libraryOperations } from "./library";
import { playerOperations } from "./player";
import { entryOperations } from "./playlist-items";
import { playlistOperations } from "./playlists";

/** Everything the JSON API does, by name. The document, the readable page and the tests are made from this. */
export const operations = {
  ...authOperations,
  ...listeningOperations,
  ...playlistOperations,
  ...entryOperations,
  ...libraryOperations,
  ...findOperations,
  ...playerOperations,
};

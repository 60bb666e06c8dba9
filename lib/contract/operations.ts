import { authOperations } from "./auth-operations";
import { entryOperations } from "./entry-operations";
import { findOperations } from "./find-operations";
import { libraryOperations } from "./library-operations";
import { listeningOperations } from "./listening-operations";
import { playerOperations } from "./player-operations";
import { playlistOperations } from "./playlist-operations";

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

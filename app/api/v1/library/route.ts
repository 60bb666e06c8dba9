import { libraryChange } from "@/lib/api/bodies";
import { jsonChange } from "@/lib/api/mutation-handler";
import { changeOwnLibrary } from "@/lib/data/library-mutations";

/** Saves or follows: `{uris}`. */
export const PUT = jsonChange(libraryChange, ({ uris }) => changeOwnLibrary("PUT", uris));

/** Removes or unfollows: `{uris}`. A playlist is left; Spotify has no way to delete one. */
export const DELETE = jsonChange(libraryChange, ({ uris }) => changeOwnLibrary("DELETE", uris));

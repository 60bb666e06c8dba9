import { jsonChange } from "@/lib/api-change";
import { libraryChange } from "@/lib/data/change-requests";
import { changeOwnLibrary } from "@/lib/data/library-changes";

/** Saves or follows: `{uris}`. */
export const PUT = jsonChange(libraryChange, ({ uris }) => changeOwnLibrary("PUT", uris));

/** Removes or unfollows: `{uris}`. A playlist is left; Spotify has no way to delete one. */
export const DELETE = jsonChange(libraryChange, ({ uris }) => changeOwnLibrary("DELETE", uris));

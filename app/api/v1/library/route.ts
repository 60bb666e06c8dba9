import { libraryChange } from "@/lib/api/bodies";
import { jsonMutation } from "@/lib/api/mutation-handler";
import { changeOwnLibrary } from "@/lib/data/library-mutations";

/** Saves or follows: `{uris}`. */
export const PUT = jsonMutation(libraryChange, ({ uris }) => changeOwnLibrary("PUT", uris));

/** Removes or unfollows: `{uris}`. A playlist is left; Spotify has no way to delete one. */
export const DELETE = jsonMutation(libraryChange, ({ uris }) => changeOwnLibrary("DELETE", uris));

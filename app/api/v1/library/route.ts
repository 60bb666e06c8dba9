import { libraryChange } from "@/lib/api/bodies";
import { jsonMutation } from "@/lib/api/route-handler";
import { changeOwnLibrary } from "@/lib/data/library-mutations";

/** Saves or follows items: `{uris}`. */
export const PUT = jsonMutation(libraryChange, ({ uris }) => changeOwnLibrary("PUT", uris));

/** Removes or unfollows items: `{uris}`. A playlist is unfollowed; Spotify has no way to delete one. */
export const DELETE = jsonMutation(libraryChange, ({ uris }) => changeOwnLibrary("DELETE", uris));

import "server-only";
import type { Feature } from "../api/types";
import { changeLibrary } from "../spotify/endpoints/library-mutations";
import { mutateAs, requireUserForMutation } from "./mutation";

/** Where in the cache each kind of thing stands in a list. */
const lists = new Map([
  ["track", "saved-tracks"],
  ["album", "saved-albums"],
  ["artist", "followed-artists"],
  ["playlist", "playlists"],
]);

function touchedBy(kinds: string[]): string[] {
  return ["contains", ...kinds.map((kind) => lists.get(kind)).filter((list) => list !== undefined)];
}

/** Following playlists is allowed with changing them, everything else with changing the library. */
function neededFor(kinds: string[]): Feature[] {
  const needed: Feature[] = kinds.includes("playlist") ? ["editPlaylists"] : [];
  return kinds.some((kind) => kind !== "playlist") ? [...needed, "editLibrary"] : needed;
}

/**
 * Saves or follows (`PUT`), removes or unfollows (`DELETE`): 1 to 40 URIs. Budget: 1 call.
 * @throws SpotifyError `missing_scope` without a call.
 */
export async function changeOwnLibrary(method: "PUT" | "DELETE", uris: string[]): Promise<void> {
  const kinds = [...new Set(uris.map((uri) => uri.split(":")[1] ?? ""))];
  const caller = await requireUserForMutation(...neededFor(kinds));
  await mutateAs(caller, {
    invalidates: touchedBy(kinds),
    run: (token) => changeLibrary(token, method, uris),
  });
}

import "server-only";
import type { Feature } from "../api/types";
import { changeLibrary } from "../spotify/endpoints/library";
import { mutateAs, requireUserForMutation } from "./mutation";

/** Cached list of each kind of item. */
const listByKind = new Map([
  ["track", "saved-tracks"],
  ["album", "saved-albums"],
  ["artist", "followed-artists"],
  ["show", "saved-shows"],
  ["episode", "saved-episodes"],
  ["audiobook", "saved-audiobooks"],
  ["playlist", "playlists"],
]);

function resourcesOf(kinds: string[]): string[] {
  return ["contains", ...kinds.map((kind) => listByKind.get(kind)).filter((list) => list !== undefined)];
}

/** Following a playlist needs the scopes for editing playlists; other kinds need those for editing the library. */
function featuresFor(kinds: string[]): Feature[] {
  const features: Feature[] = kinds.includes("playlist") ? ["editPlaylists"] : [];
  return kinds.some((kind) => kind !== "playlist") ? [...features, "editLibrary"] : features;
}

/**
 * Saves or follows (`PUT`), removes or unfollows (`DELETE`) 1 to 40 URIs. Budget: 1 call.
 * @throws SpotifyError `missing_scope`, without a call.
 */
export async function changeOwnLibrary(method: "PUT" | "DELETE", uris: string[]): Promise<void> {
  const kinds = [...new Set(uris.map((uri) => uri.split(":")[1] ?? ""))];
  const caller = await requireUserForMutation(...featuresFor(kinds));
  await mutateAs(caller, {
    invalidates: resourcesOf(kinds),
    run: (token) => changeLibrary(token, method, uris),
  });
}

import { Hono } from "hono";
import { pageOf, readWindow } from "../answers/page";
import { playlistObject } from "../answers/playlists";
import { meObject } from "../answers/users";
import type { Playlist } from "../library/playlists";
import type { World } from "../state/world";
import type { Caller, Environment } from "./environment";

/** `GET /me` and `GET /me/playlists`. */
export function meRoutes(world: World) {
  const routes = new Hono<Environment>();

  routes.get("/me", (c) =>
    c.json(meObject(world, world.library.accounts[c.var.caller.account], c.var.caller.scopes)),
  );

  routes.get("/me/playlists", (c) => {
    const { limit, offset } = readWindow(c);
    // The lists hold playlists as they were when added; their details may have changed since.
    const list = world.lists
      .listOf(c.var.caller.account)
      .map((playlist) => playlist && (world.playlists.get(playlist.id) ?? playlist))
      .filter((playlist) => isListed(playlist, c.var.caller));
    const items = list
      .slice(offset, offset + limit)
      .map((playlist) => playlist && playlistObject(world, playlist));
    return c.json(
      pageOf({ url: `${world.origin}/v1/me/playlists`, limit, offset, total: list.length, items }),
    );
  });

  return routes;
}

/** Without the scopes the list is shorter, not refused. Spotify docs: concepts/scopes. */
function isListed(playlist: Playlist | null, { scopes }: Caller): boolean {
  if (!playlist) return true;
  if (playlist.collaborative) return scopes.includes("playlist-read-collaborative");
  return playlist.public || scopes.includes("playlist-read-private");
}

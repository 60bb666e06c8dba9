import { type Context, Hono } from "hono";
import { apiError } from "../answers/errors";
import { pageOf, readWindow, type Window } from "../answers/page";
import { entryObject, playlistObject } from "../answers/playlists";
import { isId } from "../library/ids";
import type { Playlist } from "../library/playlists";
import type { FullPlaylist } from "../shapes/contents";
import type { World } from "../state/world";
import type { Caller, Environment } from "./environment";
import { needs } from "./guard";

const EMBEDDED = 100;

/** `GET /playlists/{id}` and `GET /playlists/{id}/items`. */
export function playlistRoutes(world: World) {
  const routes = new Hono<Environment>();

  routes.get("/playlists/:id", (c) => {
    const playlist = findPlaylist(world, c);
    return c.json(chosenFields(fullPlaylist(world, playlist, c.var.caller), c.req.query("fields")));
  });

  routes.get("/playlists/:id/items", needs("playlist-read-private"), (c) => {
    const playlist = findPlaylist(world, c);
    const window = readWindow(c);
    if (!maySeeContents(playlist, c.var.caller)) throw apiError(403, "Forbidden");
    return c.json(contentsPage(world, playlist, window));
  });

  return routes;
}

/** The playlist that a request names, if its caller may know of it. */
function findPlaylist(world: World, c: Context<Environment, "/playlists/:id">): Playlist {
  const id = c.req.param("id");
  if (!isId(id)) throw apiError(400, "invalid id");
  const playlist = world.playlists.get(id);
  if (!playlist) throw apiError(404, "Resource not found");
  if (playlist.public) return playlist;
  if (!maySeeContents(playlist, c.var.caller)) throw apiError(404, "Resource not found");
  const scope = playlist.collaborators.length > 0 ? "playlist-read-collaborative" : "playlist-read-private";
  if (!c.var.caller.scopes.includes(scope)) throw apiError(403, "Insufficient client scope");
  return playlist;
}

/** Contents are for the owner and collaborators only. Spotify docs: references/changes/february-2026. */
function maySeeContents(playlist: Playlist, { person }: Caller): boolean {
  return [playlist.owner, ...playlist.collaborators].some(({ id }) => id === person.id);
}

function fullPlaylist(world: World, playlist: Playlist, caller: Caller): FullPlaylist {
  const { items: _, ...rest } = playlistObject(world, playlist);
  if (!maySeeContents(playlist, caller)) return rest;
  return { ...rest, items: contentsPage(world, playlist, { limit: EMBEDDED, offset: 0 }) };
}

function contentsPage(world: World, playlist: Playlist, { limit, offset }: Window) {
  return pageOf({
    url: `${world.origin}/v1/playlists/${playlist.id}/items`,
    limit,
    offset,
    total: world.playlists.count(playlist),
    items: world.playlists.entries(playlist, offset, limit).map((entry) => entryObject(world, entry)),
  });
}

/** Understands a plain list of top-level names; anything nested gives the whole object. */
function chosenFields(playlist: FullPlaylist, fields: string | undefined): Partial<FullPlaylist> {
  if (!fields || !/^[a-z_]+(,[a-z_]+)*$/.test(fields)) return playlist;
  const names = fields.split(",");
  return Object.fromEntries(Object.entries(playlist).filter(([name]) => names.includes(name)));
}

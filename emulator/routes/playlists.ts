import { Hono } from "hono";
import { apiError } from "../serializers/errors";
import { selectedFields } from "../serializers/fields";
import { sendJson } from "../serializers/json";
import { readMarket, readWindow } from "../serializers/page";
import { contentsPage, fullPlaylist } from "../serializers/playlist-contents";
import { type ContentsNames, NEW_NAMES, OLD_NAMES } from "../serializers/playlists";
import type { EmulatorState } from "../state/emulator-state";
import { needs } from "./authenticate";
import type { Environment } from "./context";
import { maySeeContents, type PlaylistContext, readablePlaylist } from "./playlist-access";
import { OLD_PROFILES, only } from "./profiles";

/** `GET /playlists/{id}` and its contents: `/items`, and `/tracks` in profiles with the old names. */
export function playlistRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();

  routes.get("/playlists/:id", (c) => {
    const playlist = readablePlaylist(world, c);
    const market = readMarket(c);
    const withContents = maySeeContents(world, playlist, c.var.caller);
    const full = fullPlaylist(world, playlist, { withContents, market });
    return sendJson(c, selectedFields(full, c.req.query("fields")));
  });

  routes.get("/playlists/:id/items", needs("playlist-read-private"), (c) =>
    sendContents(world, c, NEW_NAMES),
  );
  // The published description says 50, but clients read 100 at once.
  routes.get("/playlists/:id/tracks", only(world, OLD_PROFILES), (c) =>
    sendContents(world, c, OLD_NAMES, { maxLimit: 100 }),
  );

  return routes;
}

// Ignores `additional_types`: a playlist's episodes are always included.
function sendContents(world: EmulatorState, c: PlaylistContext, names: ContentsNames, rules = {}) {
  const playlist = readablePlaylist(world, c);
  const part = { ...readWindow(c, rules), market: readMarket(c) };
  if (!maySeeContents(world, playlist, c.var.caller)) throw apiError(403, "Forbidden");
  return sendJson(c, selectedFields(contentsPage(world, playlist, part, names), c.req.query("fields")));
}

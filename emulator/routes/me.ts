import { Hono } from "hono";
import { readWindow } from "../serializers/page";
import { ownList, playlistsPage } from "../serializers/playlist-lists";
import { meObject } from "../serializers/users";
import type { EmulatorState } from "../state/emulator-state";
import type { Environment } from "./context";

/** `GET /me` and `GET /me/playlists`. */
export function meRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();

  routes.get("/me", (c) => {
    const { account, scopes } = c.var.caller;
    return c.json(meObject(world, world.library.accounts[account], scopes));
  });

  routes.get("/me/playlists", (c) => {
    const { account, scopes } = c.var.caller;
    const list = ownList(world, account, scopes);
    return c.json(playlistsPage(world, list, { path: "me/playlists", ...readWindow(c) }));
  });

  return routes;
}

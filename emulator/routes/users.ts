import { Hono } from "hono";
import { readWindow } from "../serializers/page";
import { ownList, playlistsPage, publicList } from "../serializers/playlist-lists";
import { profileObject } from "../serializers/users";
import type { EmulatorState } from "../state/emulator-state";
import type { Environment } from "./context";
import { found } from "./ids";
import { OLD_PROFILES, only } from "./profiles";

/** The old `GET /users/{id}` and `GET /users/{id}/playlists`. */
export function userRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();

  routes.get("/users/:id", only(world, OLD_PROFILES), (c) =>
    c.json(profileObject(world, found(world.library.people.get(c.req.param("id"))))),
  );

  routes.get("/users/:id/playlists", only(world, OLD_PROFILES), (c) => {
    const { account, person: caller, scopes } = c.var.caller;
    const person = found(world.library.people.get(c.req.param("id")));
    const list = person.id === caller.id ? ownList(world, account, scopes) : publicList(world, person);
    const path = `users/${encodeURIComponent(person.id)}/playlists`;
    return c.json(playlistsPage(world, list, { path, ...readWindow(c) }));
  });

  return routes;
}

import { Hono } from "hono";
import { SAVED_LISTS } from "../serializers/saved";
import type { EmulatorState } from "../state/emulator-state";
import type { Environment } from "./context";
import { readIds } from "./ids";
import { readSavedRequest } from "./legacy-saved-request";
import { OLD, only } from "./profiles";
import { containsAll, dropAll, saveAll } from "./saved-items";

const MOST = 50;
const MOST_ALBUMS = 20;

/** The old ways to save: `PUT` and `DELETE /me/{tracks,albums,episodes,shows,audiobooks}`, and `GET …/contains`. */
export function oldLibraryRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();
  const old = only(world, OLD);

  for (const [path, kind] of Object.entries(SAVED_LISTS)) {
    const most = kind === "album" ? MOST_ALBUMS : MOST;

    routes.put(`/me/${path}`, old, async (c) => {
      saveAll(world, c.var.caller, await readSavedRequest(c, kind, most));
      return c.body(null, 200);
    });

    routes.delete(`/me/${path}`, old, async (c) => {
      dropAll(world, c.var.caller, await readSavedRequest(c, kind, most));
      return c.body(null, 200);
    });

    routes.get(`/me/${path}/contains`, old, (c) => {
      const ids = readIds(c.req.query("ids"), most);
      return c.json(
        containsAll(
          world,
          c.var.caller,
          ids.map((id) => ({ kind, id })),
        ),
      );
    });
  }

  return routes;
}

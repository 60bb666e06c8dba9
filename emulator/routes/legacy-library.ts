import { Hono } from "hono";
import { SAVED_LISTS } from "../serializers/saved";
import type { EmulatorState } from "../state/emulator-state";
import type { Environment } from "./context";
import { readIds } from "./ids";
import { readSavedRequest } from "./legacy-saved-request";
import { OLD_PROFILES, only } from "./profiles";
import { containsAll, dropAll, saveAll } from "./saved-items";

const MAX_IDS = 50;
const MAX_ALBUM_IDS = 20;

/** The old endpoints to save: `PUT` and `DELETE /me/{tracks,albums,episodes,shows,audiobooks}`, and `GET …/contains`. */
export function oldLibraryRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();
  const old = only(world, OLD_PROFILES);

  for (const [path, kind] of Object.entries(SAVED_LISTS)) {
    const maxIds = kind === "album" ? MAX_ALBUM_IDS : MAX_IDS;

    routes.put(`/me/${path}`, old, async (c) => {
      saveAll(world, c.var.caller, await readSavedRequest(c, kind, maxIds));
      return c.body(null, 200);
    });

    routes.delete(`/me/${path}`, old, async (c) => {
      dropAll(world, c.var.caller, await readSavedRequest(c, kind, maxIds));
      return c.body(null, 200);
    });

    routes.get(`/me/${path}/contains`, old, (c) => {
      const ids = readIds(c.req.query("ids"), maxIds);
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

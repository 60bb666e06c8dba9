import { type Context, Hono } from "hono";
import { apiError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import type { Environment } from "./context";
import { readIds, readNames } from "./ids";
import { readSavedRequest } from "./legacy-saved-request";
import { OLD_PROFILES, only } from "./profiles";
import { containsAll, dropAll, saveAll } from "./saved-items";

const MAX_IDS = 50;

/** The old endpoints to follow artists and users: `PUT` and `DELETE /me/following?type=`, and `GET /me/following/contains`. */
export function oldFollowingRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();
  const old = only(world, OLD_PROFILES);

  routes.put("/me/following", old, async (c) => {
    saveAll(world, c.var.caller, await readSavedRequest(c, readType(c), MAX_IDS));
    return c.body(null, 204);
  });

  routes.delete("/me/following", old, async (c) => {
    dropAll(world, c.var.caller, await readSavedRequest(c, readType(c), MAX_IDS));
    return c.body(null, 204);
  });

  routes.get("/me/following/contains", old, (c) => {
    const kind = readType(c);
    const ids =
      kind === "user" ? readNames(c.req.query("ids"), MAX_IDS) : readIds(c.req.query("ids"), MAX_IDS);
    const items = ids.map((id) => ({ kind, id }));
    return c.json(containsAll(world, c.var.caller, items));
  });

  return routes;
}

function readType(c: Context): "artist" | "user" {
  const type = c.req.query("type");
  if (type !== "artist" && type !== "user") throw apiError(400, "Invalid type");
  return type;
}

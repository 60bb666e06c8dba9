import { Hono } from "hono";
import { z } from "zod";
import { apiError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import { drop, exists, isSaved, save } from "../state/save-operations";
import type { Caller, Environment } from "./context";
import { readId } from "./ids";
import { OLD, only } from "./profiles";

const body = z.object({ public: z.boolean().default(true) });

/** The old ways to follow a playlist: `PUT` and `DELETE /playlists/{id}/followers`, and `GET …/contains`. */
export function oldFollowerRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();
  const old = only(world, OLD);

  routes.put("/playlists/:id/followers", old, async (c) => {
    const playlist = { kind: "playlist" as const, id: readId(c.req.param("id")) };
    const json: unknown = await c.req.json().catch(() => ({}));
    const publicly = body.safeParse(json).data?.public ?? true;
    demand(c.var.caller, publicly ? ["playlist-modify-public"] : ["playlist-modify-private"]);
    if (!exists(world, c.var.caller, playlist)) throw apiError(404, "Resource not found");
    save(world, c.var.caller, playlist);
    return c.body(null, 200);
  });

  routes.delete("/playlists/:id/followers", old, (c) => {
    const playlist = { kind: "playlist" as const, id: readId(c.req.param("id")) };
    demand(c.var.caller, ["playlist-modify-public", "playlist-modify-private"]);
    drop(world, c.var.caller, playlist);
    return c.body(null, 200);
  });

  routes.get("/playlists/:id/followers/contains", old, (c) => {
    const playlist = { kind: "playlist" as const, id: readId(c.req.param("id")) };
    demand(c.var.caller, ["playlist-read-private"]);
    return c.json(
      askedAbout(c.req.query("ids"), c.var.caller).map((me) => me && isSaved(world, c.var.caller, playlist)),
    );
  });

  return routes;
}

/** One of the scopes is enough. */
function demand({ scopes }: Caller, allowed: readonly string[]): void {
  if (!allowed.some((scope) => scopes.includes(scope))) throw apiError(403, "Insufficient client scope");
}

/** Only for oneself can one ask, so that `ids` holds at most the own id; false stands for another one. */
function askedAbout(ids: string | undefined, { person }: Caller): boolean[] {
  if (ids === undefined) return [true];
  if (ids.includes(",")) throw apiError(400, "Too many ids requested");
  return [ids === person.id];
}

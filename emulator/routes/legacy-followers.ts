import { Hono } from "hono";
import { z } from "zod";
import { apiError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import { exists, isSaved, removeSaved, save } from "../state/save-operations";
import type { Caller, Environment } from "./context";
import { readId } from "./ids";
import { OLD_PROFILES, only } from "./profiles";

const body = z.object({ public: z.boolean().default(true) });

/** The old endpoints to follow a playlist: `PUT` and `DELETE /playlists/{id}/followers`, and `GET …/contains`. */
export function oldFollowerRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();
  const old = only(world, OLD_PROFILES);

  routes.put("/playlists/:id/followers", old, async (c) => {
    const playlist = { kind: "playlist" as const, id: readId(c.req.param("id")) };
    const json: unknown = await c.req.json().catch(() => ({}));
    const publicly = body.safeParse(json).data?.public ?? true;
    requireAnyScope(c.var.caller, publicly ? ["playlist-modify-public"] : ["playlist-modify-private"]);
    if (!exists(world, c.var.caller, playlist)) throw apiError(404, "Resource not found");
    save(world, c.var.caller, playlist);
    return c.body(null, 200);
  });

  routes.delete("/playlists/:id/followers", old, (c) => {
    const playlist = { kind: "playlist" as const, id: readId(c.req.param("id")) };
    requireAnyScope(c.var.caller, ["playlist-modify-public", "playlist-modify-private"]);
    removeSaved(world, c.var.caller, playlist);
    return c.body(null, 200);
  });

  // Needs no scope, unlike `GET /me/library/contains` for a playlist.
  routes.get("/playlists/:id/followers/contains", old, (c) => {
    const playlist = { kind: "playlist" as const, id: readId(c.req.param("id")) };
    return c.json(
      areOwnIds(c.req.query("ids"), c.var.caller).map((me) => me && isSaved(world, c.var.caller, playlist)),
    );
  });

  return routes;
}

function requireAnyScope({ scopes }: Caller, allowed: readonly string[]): void {
  if (!allowed.some((scope) => scopes.includes(scope))) throw apiError(403, "Insufficient client scope");
}

/** Users can only check themselves, so `ids` has at most the own id. Any other id gives false. */
function areOwnIds(ids: string | undefined, { person }: Caller): boolean[] {
  if (ids === undefined) return [true];
  if (ids.includes(",")) throw apiError(400, "Too many ids requested");
  return [ids === person.id];
}

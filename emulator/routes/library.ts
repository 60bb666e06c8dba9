import { type Context, Hono } from "hono";
import { isId } from "../catalog/ids";
import { apiError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import { SAVED_ITEM_KINDS, type SavedUri } from "../state/save-operations";
import type { Environment } from "./context";
import { containsAll, dropAll, saveAll } from "./saved-items";

const MAX_URIS = 40;

/** `PUT` and `DELETE /me/library`, `GET /me/library/contains`: all kinds by URI. URIs must be in the query. */
export function libraryRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();

  routes.put("/me/library", (c) => {
    saveAll(world, c.var.caller, readUris(c));
    return c.body(null, 200);
  });

  routes.delete("/me/library", (c) => {
    dropAll(world, c.var.caller, readUris(c));
    return c.body(null, 200);
  });

  routes.get("/me/library/contains", (c) => c.json(containsAll(world, c.var.caller, readUris(c))));

  return routes;
}

function readUris(c: Context): SavedUri[] {
  const text = c.req.query("uris");
  if (!text) throw apiError(400, "Missing required field: uris");
  const uris = text.split(",", MAX_URIS + 1);
  if (uris.length > MAX_URIS) throw apiError(400, "Too many uris requested");
  return uris.map(readUri);
}

function readUri(uri: string): SavedUri {
  const [, name, id] = /^spotify:([a-z]+):([^:\s]{1,100})$/.exec(uri) ?? [];
  const kind = SAVED_ITEM_KINDS.find((each) => each === name);
  if (!kind || !id || (kind !== "user" && !isId(id))) throw apiError(400, "Invalid uri");
  return { kind, id: kind === "user" ? userId(id) : id };
}

/** A user id may contain escaped characters. Throws a 400 for an invalid escape. */
function userId(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw apiError(400, "Invalid uri");
  }
}

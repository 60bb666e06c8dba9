import { Hono } from "hono";
import type { World } from "../state/world";
import type { Environment } from "./environment";
import { OLD, only } from "./profiles";

const REMOVED: readonly [methods: string[], path: string][] = [[["GET"], "/users/:id/playlists"]];

/** Endpoints that Development Mode has lost and that are not alive here yet elsewhere: 403 there, 404 in the others. */
export function removedRoutes(world: World) {
  const routes = new Hono<Environment>();
  for (const [methods, path] of REMOVED) routes.on(methods, path, only(world, OLD));
  return routes;
}

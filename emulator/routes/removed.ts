import { Hono } from "hono";
import type { World } from "../state/world";
import type { Environment } from "./environment";
import { OLD, only } from "./profiles";

const LIBRARIES = ["tracks", "albums", "episodes", "shows", "audiobooks"];
const REMOVED: readonly [methods: string[], path: string][] = [
  [["GET", "POST", "PUT", "DELETE"], "/playlists/:id/tracks"],
  [["PUT", "DELETE"], "/playlists/:id/followers"],
  [["GET"], "/playlists/:id/followers/contains"],
  [["GET", "POST"], "/users/:id/playlists"],
  [["PUT", "DELETE"], "/me/following"],
  [["GET"], "/me/following/contains"],
  ...LIBRARIES.map((kind): [string[], string] => [["PUT", "DELETE"], `/me/${kind}`]),
  ...LIBRARIES.map((kind): [string[], string] => [["GET"], `/me/${kind}/contains`]),
];

/** Endpoints that Development Mode has lost and that are not alive here yet elsewhere: 403 there, 404 in the others. */
export function removedRoutes(world: World) {
  const routes = new Hono<Environment>();
  for (const [methods, path] of REMOVED) routes.on(methods, path, only(world, OLD));
  return routes;
}

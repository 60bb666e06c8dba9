import { Hono } from "hono";
import { profileObject } from "../answers/users";
import type { World } from "../state/world";
import type { Environment } from "./environment";
import { found } from "./ids";
import { OLD, only } from "./profiles";

/** The old `GET /users/{id}`. */
export function userRoutes(world: World) {
  const routes = new Hono<Environment>();

  routes.get("/users/:id", only(world, OLD), (c) =>
    c.json(profileObject(world, found(world.library.people.get(c.req.param("id"))))),
  );

  return routes;
}

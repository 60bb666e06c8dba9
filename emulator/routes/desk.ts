import { Hono } from "hono";
import { deskOf } from "../pages/desk/desk";
import { deskPage } from "../pages/desk/desk-page";
import { sendPage } from "../pages/send-page";
import type { World } from "../state/world";

/** `GET /`: the page for people. */
export function deskRoutes(world: World) {
  const routes = new Hono();
  routes.get("/", (c) => sendPage(c, deskPage(deskOf(world))));
  return routes;
}

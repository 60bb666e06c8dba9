import { Hono } from "hono";
import { deskOf } from "../pages/dashboard/dashboard";
import { deskPage } from "../pages/dashboard/dashboard-page";
import { sendPage } from "../pages/html-response";
import type { World } from "../state/emulator-state";

/** `GET /`: the page for people. */
export function deskRoutes(world: World) {
  const routes = new Hono();
  routes.get("/", (c) => sendPage(c, deskPage(deskOf(world))));
  return routes;
}

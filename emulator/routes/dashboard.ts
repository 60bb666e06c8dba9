import { Hono } from "hono";
import { dashboardOf } from "../pages/dashboard/dashboard";
import { dashboardPage } from "../pages/dashboard/dashboard-page";
import { sendPage } from "../pages/html-response";
import type { EmulatorState } from "../state/emulator-state";

/** `GET /`: the dashboard. */
export function dashboardRoutes(world: EmulatorState) {
  const routes = new Hono();
  routes.get("/", (c) => sendPage(c, dashboardPage(dashboardOf(world))));
  return routes;
}

import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import type { EmulatorState } from "../../state/emulator-state";
import { accountRoutes } from "./accounts";
import { refusal } from "./body";
import { faultRoutes } from "./faults";
import { limitRoutes } from "./limits";
import { loginRoutes } from "./login";
import { playerControlRoutes } from "./player";
import { playlistControlRoutes } from "./playlists";
import { requestRoutes } from "./requests";
import { stateRoutes } from "./state";

/** The control API, mounted at `/_emulator`. */
export function controlRoutes(world: EmulatorState) {
  const routes = new Hono();
  routes.use("*", ownPagesOnly);
  const parts = [
    requestRoutes,
    faultRoutes,
    limitRoutes,
    loginRoutes,
    accountRoutes,
    playlistControlRoutes,
    playerControlRoutes,
    stateRoutes,
  ];
  for (const part of parts) routes.route("/", part(world));
  return routes;
}

/** Rejects requests of other sites in the same browser. */
const ownPagesOnly = createMiddleware(async (c, next) => {
  if (c.req.header("sec-fetch-site") === "cross-site")
    throw refusal(403, "Requests from other sites are not allowed.");
  await next();
});

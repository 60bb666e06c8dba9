import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { accountAppsRoutes } from "./routes/account-apps";
import { authorizeRoutes } from "./routes/authorize";
import { apiBodySize, controlBodySize, formBodySize } from "./routes/body-size";
import type { Environment } from "./routes/context";
import { controlRoutes } from "./routes/control";
import { crossOrigin } from "./routes/cross-origin";
import { dashboardRoutes } from "./routes/dashboard";
import { injectFaults } from "./routes/fault-injection";
import { imageRoutes } from "./routes/images";
import { logRequests } from "./routes/request-logging";
import { tokenRoutes } from "./routes/token";
import { webApiRoutes } from "./routes/web-api";
import type { EmulatorState } from "./state/emulator-state";

const LOGGED_PATHS = ["/authorize", "/api/token", "/account/apps", "/v1/*"];
const CROSS_ORIGIN_PATHS = ["/api/token", "/v1/*"];
const FORM_PATHS = ["/authorize", "/api/token", "/account/apps"];

/** Creates the emulator as one Hono app, which also takes requests without a port. */
export function createApp(world: EmulatorState) {
  // Spotify ignores a trailing slash, and several clients send one.
  const app = new Hono<Environment>({ strict: false });
  for (const path of CROSS_ORIGIN_PATHS) app.use(path, crossOrigin);
  for (const path of LOGGED_PATHS) app.use(path, logRequests(world), injectFaults(world));
  for (const path of FORM_PATHS) app.use(path, formBodySize);
  app.use("/v1/*", apiBodySize);
  app.use("/_emulator/*", controlBodySize);
  app.route("/", authorizeRoutes(world));
  app.route("/", accountAppsRoutes(world));
  app.route("/", tokenRoutes(world));
  app.route("/v1", webApiRoutes(world));
  app.route("/", imageRoutes(world));
  app.route("/", dashboardRoutes(world));
  app.route("/_emulator", controlRoutes(world));
  app.onError((error, c) =>
    error instanceof HTTPException
      ? error.getResponse()
      : c.text(`The emulator failed: ${error.message}`, 500),
  );
  return app;
}

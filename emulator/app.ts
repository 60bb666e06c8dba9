import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { authorizeRoutes } from "./routes/authorize";
import { controlRoutes } from "./routes/control";
import { disturb } from "./routes/disturb";
import type { Environment } from "./routes/environment";
import { imageRoutes } from "./routes/images";
import { observe } from "./routes/observe";
import { tokenRoutes } from "./routes/token";
import { webApiRoutes } from "./routes/web-api";
import type { World } from "./state/world";

const OBSERVED = ["/authorize", "/api/token", "/v1/*"];

/** The whole emulator as one Hono app; it needs no port to be asked. */
export function createApp(world: World) {
  const app = new Hono<Environment>();
  for (const path of OBSERVED) app.use(path, observe(world), disturb(world));
  app.route("/", authorizeRoutes(world));
  app.route("/", tokenRoutes(world));
  app.route("/v1", webApiRoutes(world));
  app.route("/", imageRoutes());
  app.route("/_emulator", controlRoutes(world));
  app.onError((error, c) =>
    error instanceof HTTPException
      ? error.getResponse()
      : c.text(`The emulator failed: ${error.message}`, 500),
  );
  return app;
}

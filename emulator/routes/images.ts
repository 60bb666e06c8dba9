import { type Context, Hono } from "hono";
import { drawCover } from "../artwork/draw";
import type { EmulatorState } from "../state/emulator-state";

const HEADERS = {
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
  "cross-origin-resource-policy": "cross-origin",
  "access-control-allow-origin": "*",
  "x-content-type-options": "nosniff",
};
const CACHE_FOREVER = "public, max-age=31536000, immutable";

/** Covers and portraits, drawn from their URL alone, and uploads. URLs of playlist images expire. */
export function imageRoutes(world: EmulatorState) {
  const routes = new Hono();

  routes.get("/images/:family/:file", (c) =>
    sendDrawing(c, { family: c.req.param("family"), file: c.req.param("file"), caching: CACHE_FOREVER }),
  );

  routes.get("/images/:until{until-[0-9]{1,12}}/:family/:file", (c) => {
    const remainingS = Number(c.req.param("until").slice("until-".length)) - world.clock.now() / 1000;
    if (remainingS <= 0) return c.text("This address has expired", 404);
    const { family, file } = c.req.param();
    const caching = `private, max-age=${Math.floor(remainingS)}`;
    return family === "upload"
      ? sendUpload(c, world, file, caching)
      : sendDrawing(c, { family, file, caching });
  });

  // Browsers request it with every page. A 404 would appear in their console.
  routes.get("/favicon.ico", (c) =>
    sendDrawing(c, { family: "rings", file: "emulator-64.svg", caching: CACHE_FOREVER }),
  );

  return routes;
}

function sendDrawing(
  c: Context,
  { family, file, caching }: { family: string; file: string; caching: string },
) {
  const [, key, size] = /^([A-Za-z0-9.~]{1,120})-(640|300|64)\.svg$/.exec(file) ?? [];
  const picture = key && drawCover(family, key, Number(size));
  if (!picture) return c.text("No such picture", 404);
  return c.body(picture, 200, {
    ...HEADERS,
    "content-type": "image/svg+xml; charset=utf-8",
    "cache-control": caching,
  });
}

function sendUpload(c: Context, { uploads }: EmulatorState, file: string, caching: string) {
  const picture = uploads.get(file.replace(/\.jpg$/, ""));
  if (!picture) return c.text("No such picture", 404);
  return c.body(picture, 200, { ...HEADERS, "content-type": "image/jpeg", "cache-control": caching });
}

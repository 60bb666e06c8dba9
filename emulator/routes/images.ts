import { Hono } from "hono";
import { drawCover } from "../covers/draw";

const HEADERS = {
  "content-type": "image/svg+xml; charset=utf-8",
  "cache-control": "public, max-age=31536000, immutable",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
  "cross-origin-resource-policy": "cross-origin",
  "access-control-allow-origin": "*",
  "x-content-type-options": "nosniff",
};

/** Covers and portraits, drawn from their address alone. */
export function imageRoutes() {
  const routes = new Hono();

  routes.get("/images/:family/:file", (c) => {
    const [, key, size] = /^([A-Za-z0-9.~]{1,120})-(640|300|64)\.svg$/.exec(c.req.param("file")) ?? [];
    const picture = key && drawCover(c.req.param("family"), key, Number(size));
    return picture ? c.body(picture, 200, HEADERS) : c.text("No such picture", 404);
  });

  // Browsers ask for it beside every page; a 404 would stand in their console.
  routes.get("/favicon.ico", (c) => c.body(drawCover("rings", "emulator", 64) ?? "", 200, HEADERS));

  return routes;
}

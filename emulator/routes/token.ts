import { Hono } from "hono";
import { tokenError } from "../answers/errors";
import type { World } from "../state/world";
import { readClient } from "./token-client";
import { exchangeCode, refresh } from "./token-grants";

/** `POST /api/token`. Spotify docs: tutorials/code-flow and tutorials/refreshing-tokens. */
export function tokenRoutes(world: World) {
  const routes = new Hono();

  routes.post("/api/token", async (c) => {
    if (!c.req.header("content-type")?.toLowerCase().startsWith("application/x-www-form-urlencoded")) {
      throw tokenError("invalid_request", "Content-Type must be application/x-www-form-urlencoded");
    }
    const form = new URLSearchParams(await c.req.text());
    const client = readClient(world, c.req.header("authorization"), form);
    const grantType = form.get("grant_type");
    if (grantType !== "authorization_code" && grantType !== "refresh_token") throw unsupported(grantType);
    const body =
      grantType === "refresh_token" ? refresh(world, client, form) : exchangeCode(world, client, form);
    return c.json(body, 200, { "cache-control": "no-store" });
  });

  return routes;
}

function unsupported(grantType: string | null) {
  return grantType === null
    ? tokenError("unsupported_grant_type", "grant_type parameter is missing")
    : tokenError("unsupported_grant_type", "grant_type must be authorization_code or refresh_token");
}

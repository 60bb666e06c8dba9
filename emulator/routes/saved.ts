import { Hono } from "hono";
import { sendJson } from "../serializers/json";
import { marketed, pageOf, readMarket, readWindow } from "../serializers/page";
import { SAVED_LISTS, savedObject } from "../serializers/saved";
import type { EmulatorState } from "../state/emulator-state";
import { needs } from "./authenticate";
import type { Environment } from "./context";

/** `GET /me/{tracks,albums,episodes,shows,audiobooks}`: a user's saved items, newest first. */
export function savedRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();

  for (const [path, kind] of Object.entries(SAVED_LISTS)) {
    routes.get(`/me/${path}`, needs("user-library-read"), (c) => {
      const { limit, offset } = readWindow(c);
      const market = readMarket(c);
      const all = world.saved.list(c.var.caller.account, kind);
      const items = all.slice(offset, offset + limit).map((item) => savedObject(world, kind, item, market));
      const url = marketed(`${world.origin}/v1/me/${path}`, market);
      return sendJson(c, pageOf({ url, limit, offset, total: all.length, items }));
    });
  }

  return routes;
}

import { Hono } from "hono";
import { readMarket } from "../serializers/page";
import { WORKS } from "../serializers/resources";
import type { EmulatorState } from "../state/emulator-state";
import type { Environment } from "./context";
import { found, readId, readIds } from "./ids";
import { OLD_PROFILES, only } from "./profiles";

/** `GET /{albums,artists,tracks,episodes,shows,audiobooks,chapters}/{id}`, and the old endpoints for several ids. */
export function catalogueRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();

  for (const [path, { one, listed, most }] of Object.entries(WORKS)) {
    routes.get(`/${path}/:id`, (c) => {
      const [id, market] = [readId(c.req.param("id") ?? ""), readMarket(c)];
      return c.json(found(one(world, id, market)));
    });

    routes.get(`/${path}`, only(world, OLD_PROFILES), (c) => {
      const [ids, market] = [readIds(c.req.query("ids"), most), readMarket(c)];
      return c.json({ [path]: ids.map((id) => listed(world, id, market) ?? null) });
    });
  }

  return routes;
}

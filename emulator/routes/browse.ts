import { Hono } from "hono";
import { type Category, createCategories } from "../catalog/categories";
import { MARKETS } from "../catalog/markets";
import { albumObject } from "../serializers/albums";
import { imageUrl } from "../serializers/images";
import { pageOf, readMarket, readWindow } from "../serializers/page";
import type { EmulatorState } from "../state/emulator-state";
import type { Environment } from "./context";
import { found } from "./ids";
import { OLD, only } from "./profiles";

/** The old shelves: `GET /browse/new-releases`, `/browse/categories`, one of these by id, and `/markets`. */
export function browseRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();
  const old = only(world, OLD);

  routes.get("/browse/new-releases", old, (c) => {
    const { limit, offset } = readWindow(c);
    const market = readMarket(c);
    const all = world.library.find.newest();
    const items = all.slice(offset, offset + limit).map((album) => albumObject(world, album, market));
    const url = `${world.origin}/v1/browse/new-releases`;
    return c.json({ albums: pageOf({ url, limit, offset, total: all.length, items }) });
  });

  routes.get("/browse/categories", old, (c) => {
    const { limit, offset } = readWindow(c);
    const all = createCategories(world.library.seed);
    const items = all.slice(offset, offset + limit).map((category) => categoryObject(world, category));
    const url = `${world.origin}/v1/browse/categories`;
    return c.json({ categories: pageOf({ url, limit, offset, total: all.length, items }) });
  });

  routes.get("/browse/categories/:id", old, (c) => {
    const all = createCategories(world.library.seed);
    return c.json(categoryObject(world, found(all.find(({ id }) => id === c.req.param("id")))));
  });

  routes.get("/markets", old, (c) => c.json({ markets: MARKETS }));

  return routes;
}

function categoryObject({ origin }: EmulatorState, { id, name, icon }: Category) {
  const icons = [{ url: imageUrl(origin, icon, 300), height: 300, width: 300 }];
  return { href: `${origin}/v1/browse/categories/${id}`, icons, id, name };
}

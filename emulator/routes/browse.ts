import { type Context, Hono } from "hono";
import { type Category, createCategories } from "../catalog/categories";
import { MARKETS } from "../catalog/markets";
import { albumObject } from "../serializers/albums";
import { imageUrl } from "../serializers/images";
import { pageOf, readMarket, readWindow } from "../serializers/page";
import { playlistsPage } from "../serializers/playlist-lists";
import type { EmulatorState } from "../state/emulator-state";
import type { Environment } from "./context";
import { found } from "./ids";
import { OLD_PROFILES, only, onlyExtended } from "./profiles";

/**
 * The old browse endpoints: `GET /browse/new-releases`, `/browse/categories`, `/browse/categories/{id}` and `/markets`;
 * and featured and category playlists for apps that kept them.
 */
export function browseRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();
  const old = only(world, OLD_PROFILES);
  const extended = onlyExtended(world);

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

  routes.get("/browse/featured-playlists", extended, (c) =>
    c.json({ message: "Picked for a slow evening", playlists: publicPlaylists(world, c) }),
  );

  routes.get("/browse/categories/:id/playlists", extended, (c) => {
    const { id } = c.req.param();
    const { name } = found(createCategories(world.library.seed).find((category) => category.id === id));
    return c.json({ message: name, playlists: publicPlaylists(world, c) });
  });

  routes.get("/markets", old, (c) => c.json({ markets: MARKETS }));

  return routes;
}

/** Spotify's own playlists are not emulated: any public ones stand for them. */
function publicPlaylists(world: EmulatorState, c: Context) {
  const list = [...world.playlists.all()].filter((playlist) => playlist.public);
  return playlistsPage(world, list, { path: c.req.path.slice("/v1/".length), ...readWindow(c) });
}

function categoryObject({ origin }: EmulatorState, { id, name, icon }: Category) {
  const icons = [{ url: imageUrl(origin, icon, 300), height: 300, width: 300 }];
  return { href: `${origin}/v1/browse/categories/${id}`, icons, id, name };
}

import { type Context, Hono } from "hono";
import { TIME_RANGES, type TimeRange, topArtists, topTracks } from "../catalog/top-items";
import { fullArtistObject } from "../serializers/artists";
import { apiError } from "../serializers/errors";
import { sendJson } from "../serializers/json";
import { pageOf, readWindow } from "../serializers/page";
import { trackObject } from "../serializers/tracks";
import type { EmulatorState } from "../state/emulator-state";
import { needs } from "./authenticate";
import type { Environment } from "./context";

/** `GET /me/top/artists` and `GET /me/top/tracks`. */
export function topRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();
  routes.use("/me/top/*", needs("user-top-read"));

  routes.get("/me/top/artists", (c) =>
    sendJson(
      c,
      topPage(world, c, topArtists(listener(world, c)), (artist) => fullArtistObject(world, artist)),
    ),
  );

  routes.get("/me/top/tracks", (c) =>
    sendJson(
      c,
      topPage(world, c, topTracks(listener(world, c)), (track) => trackObject(world, track)),
    ),
  );

  return routes;
}

function listener({ library: { seed, catalogue } }: EmulatorState, c: Context<Environment>) {
  return { seed, catalogue, account: c.var.caller.account, range: readRange(c) };
}

function readRange(c: Context): TimeRange {
  const wanted = c.req.query("time_range") ?? "medium_term";
  const range = TIME_RANGES.find((each) => each === wanted);
  if (!range) throw apiError(400, "Invalid time range");
  return range;
}

function topPage<Item>(
  world: EmulatorState,
  c: Context<Environment>,
  all: readonly Item[],
  answer: (item: Item) => object,
) {
  const { limit, offset } = readWindow(c);
  const url = `${world.origin}${c.req.path}?time_range=${readRange(c)}`;
  return pageOf({
    url,
    limit,
    offset,
    total: all.length,
    items: all.slice(offset, offset + limit).map(answer),
  });
}

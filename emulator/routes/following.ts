import { type Context, Hono } from "hono";
import { fullArtistObject } from "../serializers/artists";
import { apiError } from "../serializers/errors";
import { readWindow } from "../serializers/page";
import type { EmulatorState } from "../state/emulator-state";
import { needs } from "./authenticate";
import type { Environment } from "./context";
import { readId } from "./ids";

/** `GET /me/following?type=artist`: pages by the last id, never by offset. */
export function followingRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();

  routes.get("/me/following", needs("user-follow-read"), (c) => {
    if (c.req.query("type") !== "artist") throw apiError(400, "Invalid type");
    return c.json({ artists: artistsPage(world, c) });
  });

  return routes;
}

/** Sorts by id, so that a cursor stays valid after its artist is unfollowed. */
function artistsPage(world: EmulatorState, c: Context<Environment>) {
  const { limit } = readWindow(c);
  const after = c.req.query("after");
  const last = after === undefined ? "" : readId(after);
  const all = world.saved.list(c.var.caller.account, "artist").map(({ id }) => id);
  const rest = all.filter((id) => id > last).sort();
  const shown = rest.slice(0, limit);
  const more = rest.length > shown.length ? (shown.at(-1) ?? null) : null;
  const url = `${world.origin}/v1/me/following?type=artist`;
  return {
    href: `${url}${last === "" ? "" : `&after=${last}`}&limit=${limit}`,
    limit,
    next: more && `${url}&after=${more}&limit=${limit}`,
    cursors: { after: more },
    total: all.length,
    items: shown
      .flatMap((id) => world.library.find.artist(id) ?? [])
      .map((each) => fullArtistObject(world, each)),
  };
}

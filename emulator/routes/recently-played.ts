import { type Context, Hono } from "hono";
import { apiError } from "../answers/errors";
import { linksOf } from "../answers/links";
import { readWindow } from "../answers/page";
import { trackObject } from "../answers/tracks";
import { type Play, playsUntil } from "../library/plays";
import type { PlayObject } from "../shapes/contents";
import type { World } from "../state/world";
import type { Environment } from "./environment";
import { needs } from "./guard";

/** `GET /me/player/recently-played`: pages by time, never by offset. */
export function recentlyPlayedRoutes(world: World) {
  const routes = new Hono<Environment>();

  routes.get("/me/player/recently-played", needs("user-read-recently-played"), (c) => {
    const { seed, catalogue } = world.library;
    const plays = playsUntil({ seed, catalogue, account: c.var.caller.account }, world.clock.now());
    return c.json(cursorPage(world, plays, readCursor(c)));
  });

  return routes;
}

type Cursor = { limit: number; after: number | undefined; before: number | undefined };

function readCursor(c: Context): Cursor {
  const { limit } = readWindow(c);
  const [after, before] = [readTime(c.req.query("after")), readTime(c.req.query("before"))];
  if (after !== undefined && before !== undefined)
    throw apiError(400, "Only one of after and before may be given");
  return { limit, after, before };
}

function readTime(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw apiError(400, "Invalid cursor");
  return Number(text);
}

/** Both borders are exclusive; `after` gives the plays next to it, still newest first. */
function cursorPage(world: World, plays: Play[], { limit, after, before }: Cursor) {
  const found = plays.filter(({ at }) => at > (after ?? 0) && at < (before ?? Number.POSITIVE_INFINITY));
  const shown = after === undefined ? found.slice(0, limit) : found.slice(-limit);
  const url = `${world.origin}/v1/me/player/recently-played`;
  const [newest, oldest] = [shown.at(0), shown.at(-1)];
  const more = found.length > shown.length;
  const step = after === undefined ? `before=${oldest?.at}` : `after=${newest?.at}`;
  return {
    href: `${url}?limit=${limit}`,
    limit,
    next: more ? `${url}?${step}&limit=${limit}` : null,
    cursors: newest && oldest ? { after: String(newest.at), before: String(oldest.at) } : null,
    items: shown.map((play, index) => playObject(world, play, index)),
  };
}

function playObject(world: World, { track, at }: Play, index: number): PlayObject {
  const context = index % 4 === 3 ? null : linksOf(world.origin, "album", track.album.id);
  return { track: trackObject(world, track), played_at: new Date(at).toISOString(), context };
}

import { type Context, Hono } from "hono";
import type { Play } from "../catalog/plays";
import { contextObject } from "../serializers/context";
import { apiError } from "../serializers/errors";
import { readWindow } from "../serializers/page";
import { trackObject } from "../serializers/tracks";
import type { EmulatorState } from "../state/emulator-state";
import type { PlayObject } from "../types/player";
import { needs } from "./authenticate";
import type { Environment } from "./context";

/** `GET /me/player/recently-played`: pages by time, never by offset. */
export function recentlyPlayedRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();

  routes.get("/me/player/recently-played", needs("user-read-recently-played"), (c) => {
    const cursor = readCursor(c);
    return c.json(cursorPage(world, world.players.plays(c.var.caller.account), cursor));
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

/** Both bounds are exclusive. `after` returns the plays closest to it, newest first. */
function cursorPage(world: EmulatorState, plays: Play[], { limit, after, before }: Cursor) {
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
    items: shown.map((play) => playObject(world, play)),
  };
}

function playObject(world: EmulatorState, { track, at, context }: Play): PlayObject {
  return {
    track: trackObject(world, track),
    played_at: new Date(at).toISOString(),
    context: contextObject(world, context),
  };
}

import { type Context, Hono } from "hono";
import { z } from "zod";
import { apiError, playerError } from "../answers/errors";
import { contentAt, contentUri } from "../library/contents";
import { listSource, type Source } from "../library/sources";
import { contextSource, isContextUri } from "../state/contexts";
import type { Player } from "../state/player";
import { start, startLast } from "../state/player-start";
import { seek } from "../state/player-time";
import type { World } from "../state/world";
import type { Environment } from "./environment";
import { readJson, readOptionalJson } from "./json-body";
import { commandedPlayer, demandAllowed, namedDevice, playerNeeds, premiumPlayer } from "./player-target";

const MOST_URIS = 800;

const time = z.int().min(0);
const play = z.object({
  context_uri: z.string().nullish(),
  uris: z.array(z.string()).nullish(),
  offset: z.union([z.object({ position: time }), z.object({ uri: z.string() })]).nullish(),
  position_ms: time.nullish(),
});
const transfer = z.object({ device_ids: z.array(z.string()).min(1), play: z.boolean().nullish() });

type PlayBody = z.output<typeof play>;

/** `PUT /me/player/play`, and `PUT /me/player` for another device. */
export function playerPlayRoutes(world: World) {
  const routes = new Hono<Environment>();
  const allowed = playerNeeds("user-modify-playback-state");

  routes.put("/me/player/play", allowed, async (c) => {
    const body = (await readOptionalJson(c, play)) ?? {};
    const source = sourceOf(world, c, body);
    const player = commandedPlayer(world, c);
    if (source) startAt(world, c, { player, source, body });
    else resume(world, c, player, body.position_ms ?? undefined);
    return c.body(null, 204);
  });

  routes.put("/me/player", allowed, async (c) => {
    const { device_ids, play: wanted } = await readJson(c, transfer);
    if (device_ids.length > 1) throw apiError(400, "Only one device_id is supported");
    const player = premiumPlayer(world, c);
    player.active = namedDevice(player, device_ids[0]);
    if (wanted && !player.isPlaying) resume(world, c, player);
    return c.body(null, 204);
  });

  return routes;
}

function sourceOf(world: World, c: Context<Environment>, body: PlayBody): Source | undefined {
  const { context_uri: context, uris } = body;
  if (context && uris) throw apiError(400, "Only one of context_uri and uris may be given");
  if (uris) return urisSource(world, uris);
  if (!context) return undefined;
  if (!isContextUri(context)) throw apiError(400, "Invalid context uri");
  if (body.offset && context.startsWith("spotify:artist:"))
    throw apiError(400, "Can't have offset for context type: ARTIST");
  const source = contextSource(world, c.var.caller.account, context);
  if (!source) throw apiError(404, "Resource not found");
  return source;
}

function urisSource(world: World, uris: readonly string[]): Source {
  if (uris.length > MOST_URIS) throw apiError(413, "Request entity too large");
  const wrong = uris.find((uri) => !/^spotify:(track|episode):[0-9A-Za-z]{22}$/.test(uri));
  if (wrong !== undefined) throw apiError(400, `Invalid track uri: ${wrong}`);
  if (uris.length === 0) throw apiError(400, "Invalid uris");
  return listSource(
    null,
    uris.map((uri) => contentAt(world.library.find, uri) ?? { kind: "gone" }),
  );
}

type Start = { player: Player; source: Source; body: PlayBody };

function startAt(world: World, c: Context<Environment>, { player, source, body }: Start): void {
  const index = body.offset ? indexOf(source, body.offset) : undefined;
  const wish = { source, index, position: body.position_ms ?? 0 };
  if (!start(player, wish, world.players.random(c.var.caller.account)))
    throw playerError(403, "Restriction violated", "UNKNOWN");
}

function indexOf(source: Source, offset: { position: number } | { uri: string }): number {
  const places = Array.from({ length: "uri" in offset ? source.count : 0 }, (_, index) => index);
  const isWanted = (index: number) => {
    const content = source.at(index);
    return content !== null && "uri" in offset && contentUri(content) === offset.uri;
  };
  const index = "position" in offset ? offset.position : places.findIndex(isWanted);
  if (index < 0 || index >= source.count) throw playerError(404, "No such track", "NO_SPECIFIC_TRACK");
  return index;
}

/** Goes on with what is loaded, or else with what was heard last. */
function resume(world: World, c: Context<Environment>, player: Player, position?: number): void {
  demandAllowed(player, "resuming");
  if (!player.playback && !startLast(player, world.players, c.var.caller.account))
    throw playerError(403, "Restriction violated", "UNKNOWN");
  player.isPlaying = true;
  if (position !== undefined) seek(player, position);
}

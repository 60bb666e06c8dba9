import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Source } from "../catalog/play-source";
import { apiError, playerError } from "../serializers/errors";
import { seek } from "../state/advance-playback";
import type { EmulatorState } from "../state/emulator-state";
import type { Player } from "../state/player";
import { playLastPlayed, start } from "../state/start-playback";
import type { Environment } from "./context";
import { readJson, readOptionalJson } from "./json-body";
import { indexOf, type PlayBody, play, sourceOf } from "./play-request";
import { commandedPlayer, demandAllowed, namedDevice, playerNeeds, premiumPlayer } from "./player-access";
import { commandResponse } from "./player-responses";

const transfer = z.object({ device_ids: z.array(z.string()).min(1), play: z.boolean().nullish() });

/** `PUT /me/player/play`, and `PUT /me/player` to transfer playback to another device. */
export function playerPlayRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();
  const allowed = playerNeeds("user-modify-playback-state");

  routes.put("/me/player/play", allowed, async (c) => {
    const body = (await readOptionalJson(c, play)) ?? {};
    const source = sourceOf(world, c, body);
    const player = commandedPlayer(world, c);
    if (source) startAt(world, c, { player, source, body });
    else resume(world, c, player, body.position_ms ?? undefined);
    return commandResponse(world, c);
  });

  routes.put("/me/player", allowed, async (c) => {
    const { device_ids, play: wanted } = await readJson(c, transfer);
    if (device_ids.length > 1) throw apiError(400, "Only one device_id is supported");
    const player = premiumPlayer(world, c);
    player.active = namedDevice(world, player, device_ids[0]);
    if (wanted && !player.isPlaying) resume(world, c, player);
    return commandResponse(world, c);
  });

  return routes;
}

type Start = { player: Player; source: Source; body: PlayBody };

function startAt(world: EmulatorState, c: Context<Environment>, { player, source, body }: Start): void {
  const index = body.offset ? indexOf(source, body.offset) : undefined;
  const options = { source, index, positionMs: body.position_ms ?? 0 };
  if (!start(player, options, world.players.random(c.var.caller.account)))
    throw playerError(403, "Restriction violated", "UNKNOWN");
}

/** Resumes the loaded content, or else the last played one. */
function resume(world: EmulatorState, c: Context<Environment>, player: Player, positionMs?: number): void {
  demandAllowed(player, "resuming");
  if (!player.playback && !playLastPlayed(player, world.players, c.var.caller.account))
    throw playerError(403, "Restriction violated", "UNKNOWN");
  player.isPlaying = true;
  if (positionMs !== undefined) seek(player, positionMs);
}

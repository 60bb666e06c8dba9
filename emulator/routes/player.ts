import { type Context, Hono } from "hono";
import { readMarket } from "../serializers/page";
import { currentlyPlaying, deviceObject, type PlayerView, playbackState } from "../serializers/player";
import { queueObject } from "../serializers/queue";
import type { EmulatorState } from "../state/emulator-state";
import { hasQuirk } from "../state/quirks";
import type { Environment } from "./context";
import { playerNeeds } from "./player-access";
import { idleResponse } from "./player-responses";

/** The endpoints that read the player: `GET /me/player` and its `devices`, `currently-playing` and `queue`. */
export function playerRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();

  routes.get("/me/player", playerNeeds("user-read-playback-state"), (c) => {
    const view = readView(c);
    const player = world.players.of(c.var.caller.account);
    const { active } = player;
    return active ? c.json(playbackState(world, player, active, view)) : idleResponse(world, c);
  });

  routes.get("/me/player/currently-playing", playerNeeds("user-read-currently-playing"), (c) => {
    const view = readView(c);
    const player = world.players.of(c.var.caller.account);
    return player.active ? c.json(currentlyPlaying(world, player, view)) : idleResponse(world, c);
  });

  routes.get("/me/player/devices", playerNeeds("user-read-playback-state"), (c) => {
    if (hasQuirk(world, "no-devices")) return c.body(null, 204);
    const player = world.players.of(c.var.caller.account);
    return c.json({ devices: player.devices.map((device) => deviceObject(player, device)) });
  });

  const both = playerNeeds("user-read-currently-playing", "user-read-playback-state");
  routes.get("/me/player/queue", both, (c) =>
    c.json(queueObject(world, world.players.of(c.var.caller.account))),
  );

  return routes;
}

function readView(c: Context): PlayerView {
  const types = c.req.query("additional_types")?.split(",") ?? [];
  return { episodes: types.includes("episode"), market: readMarket(c) };
}

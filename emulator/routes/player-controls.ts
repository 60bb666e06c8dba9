import { type Context, Hono } from "hono";
import { playableAt } from "../catalog/play-source";
import { apiError, playerError } from "../serializers/errors";
import { seek } from "../state/advance-playback";
import type { EmulatorState } from "../state/emulator-state";
import { playAt, playNext, previousPlace, setShuffle } from "../state/playback-queue";
import { REPEATS } from "../state/player";
import { DAY_MS } from "../time";
import type { Environment } from "./context";
import { commandedPlayer, demandAllowed, playerNeeds } from "./player-access";
import { requiredNumber, requiredQuery, requiredWord } from "./player-params";
import { commandResponse } from "./player-responses";

const MAX_QUEUE_LENGTH = 500;

type Command = (world: EmulatorState, c: Context<Environment>) => void;

const COMMANDS: readonly [method: "PUT" | "POST", name: string, command: Command][] = [
  ["PUT", "pause", pause],
  ["PUT", "seek", seekTo],
  ["PUT", "repeat", repeat],
  ["PUT", "volume", volume],
  ["PUT", "shuffle", shuffle],
  ["POST", "next", next],
  ["POST", "previous", previous],
  ["POST", "queue", queue],
];

/** The player commands other than play and transfer. All return 204. */
export function playerControlRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();
  for (const [method, name, command] of COMMANDS) {
    routes.on(method, `/me/player/${name}`, playerNeeds("user-modify-playback-state"), (c) => {
      command(world, c);
      return commandResponse(world, c);
    });
  }
  return routes;
}

function pause(world: EmulatorState, c: Context<Environment>): void {
  const player = commandedPlayer(world, c);
  demandAllowed(player, "pausing");
  player.isPlaying = false;
}

function next(world: EmulatorState, c: Context<Environment>): void {
  const player = commandedPlayer(world, c);
  demandAllowed(player, "skipping_next");
  // A skip starts playback. At the end of the source the player stops again.
  player.isPlaying = true;
  playNext(player);
}

/** Always skips to the previous track, regardless of the progress of the current one. */
function previous(world: EmulatorState, c: Context<Environment>): void {
  const player = commandedPlayer(world, c);
  demandAllowed(player, "skipping_prev");
  const place = previousPlace(player);
  player.isPlaying = true;
  if (player.playback && place !== undefined) playAt(player.playback, place);
}

function seekTo(world: EmulatorState, c: Context<Environment>): void {
  const positionMs = requiredNumber(c, "position_ms", DAY_MS);
  const player = commandedPlayer(world, c);
  demandAllowed(player, "seeking");
  seek(player, positionMs);
}

function repeat(world: EmulatorState, c: Context<Environment>): void {
  const state = requiredWord(c, "state", REPEATS);
  const player = commandedPlayer(world, c);
  demandAllowed(player, state === "context" ? "toggling_repeat_context" : "toggling_repeat_track");
  player.repeat = state;
}

function shuffle(world: EmulatorState, c: Context<Environment>): void {
  const wanted = requiredWord(c, "state", ["true", "false"]) === "true";
  const player = commandedPlayer(world, c);
  demandAllowed(player, "toggling_shuffle");
  if (wanted !== player.shuffle)
    setShuffle(player, wanted ? world.players.random(c.var.caller.account) : null);
}

function volume(world: EmulatorState, c: Context<Environment>): void {
  const percent = requiredNumber(c, "volume_percent", 100);
  const { active } = commandedPlayer(world, c);
  if (!active?.supportsVolume)
    throw playerError(403, "Cannot control device volume", "VOLUME_CONTROL_DISALLOW");
  active.volume = percent;
}

function queue(world: EmulatorState, c: Context<Environment>): void {
  const uri = requiredQuery(c, "uri");
  if (!/^spotify:(track|episode):[0-9A-Za-z]{22}$/.test(uri)) throw apiError(400, "Invalid uri");
  const content = playableAt(world.library.find, uri);
  if (!content) throw apiError(404, "Resource not found");
  const player = commandedPlayer(world, c);
  if (player.queue.length < MAX_QUEUE_LENGTH) player.queue.push(content);
}

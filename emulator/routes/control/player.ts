import { Hono } from "hono";
import { z } from "zod";
import { ACCOUNT_NAMES, type AccountName } from "../../catalog/accounts";
import { contentAt, contentUri } from "../../catalog/contents";
import { listSource, type Source } from "../../catalog/play-source";
import { seek } from "../../state/advance-playback";
import type { EmulatorState } from "../../state/emulator-state";
import { contextSource } from "../../state/play-context";
import { mix } from "../../state/playback-queue";
import { type Player, REPEATS } from "../../state/player";
import { start } from "../../state/start-playback";
import { readBody, refusal } from "./body";

const situation = z.strictObject({
  account: z.enum(ACCOUNT_NAMES),
  /** A track, an episode or a context; null switches the player off. */
  playing: z.union([z.string(), z.null()]).optional(),
  /** The context that a track in `playing` is played out of. */
  context: z.string().optional(),
  /** Name or id of a device; without it, the active one or the first. */
  device: z.string().optional(),
  progressMs: z.int().min(0).optional(),
  paused: z.boolean().optional(),
  oddity: z.enum(["ad", "unknown"]).nullable().optional(),
  privateSession: z.boolean().optional(),
  repeat: z.enum(REPEATS).optional(),
  shuffle: z.boolean().optional(),
});

type Situation = z.output<typeof situation>;

/** `POST /_emulator/player`: somebody plays something on a device of their own, Premium or not. */
export function playerControlRoutes(world: EmulatorState) {
  const routes = new Hono();

  routes.post("/player", async (c) => {
    const wanted = await readBody(c, situation);
    const player = world.players.use(wanted.account);
    if (wanted.playing === null)
      Object.assign(player, { active: undefined, playback: undefined, isPlaying: false });
    else arrange(world, player, wanted);
    return c.json(report(wanted.account, player));
  });

  return routes;
}

function arrange(world: EmulatorState, player: Player, wanted: Situation): void {
  const { account, playing, device, oddity, paused, privateSession, repeat, shuffle } = wanted;
  player.active = findDevice(player, device);
  if (shuffle !== undefined && shuffle !== player.shuffle)
    mix(player, shuffle ? world.players.random(account) : null);
  if (repeat) player.repeat = repeat;
  if (privateSession !== undefined) player.privateSession = privateSession;
  if (playing) put(world, player, { ...wanted, playing });
  else if (wanted.progressMs !== undefined) seek(player, wanted.progressMs);
  if (oddity !== undefined)
    Object.assign(player, { oddity: oddity ?? undefined, isPlaying: oddity !== null });
  if (paused !== undefined) player.isPlaying = !paused;
}

function put(world: EmulatorState, player: Player, wanted: Situation & { playing: string }): void {
  const { account, playing, context = playing, progressMs: position } = wanted;
  const source = findSource(world, account, context);
  const places = Array.from({ length: source.count }, (_, index) => source.at(index));
  const found = places.findIndex((content) => content !== null && contentUri(content) === playing);
  if (context !== playing && found < 0) throw refusal(404, "The context does not hold that work.");
  const wish = { source, index: found < 0 ? undefined : found, position };
  if (!start(player, wish, world.players.random(account)))
    throw refusal(404, "Nothing of that can be heard.");
}

function findSource(world: EmulatorState, account: AccountName, uri: string): Source {
  const content = contentAt(world.library.find, uri);
  if (content) return listSource(null, [content]);
  const source = contextSource(world, account, uri);
  if (!source) throw refusal(404, `There is no ${uri}.`);
  return source;
}

function findDevice({ active, devices }: Player, wanted: string | undefined) {
  const named = devices.find(({ id, name }) => wanted === name || wanted === id);
  const device = wanted === undefined ? (active ?? devices[0]) : named;
  if (!device) throw refusal(404, "There is no such device.");
  return device;
}

function report(account: AccountName, { active, isPlaying, playback, queue }: Player) {
  return {
    account,
    device: active?.name ?? null,
    isPlaying,
    playing: playback ? contentUri(playback.content) : null,
    context: playback?.source.uri ?? null,
    progressMs: playback?.progress ?? null,
    queue: queue.map(contentUri),
  };
}

import { Hono } from "hono";
import { z } from "zod";
import { ACCOUNT_NAMES, type AccountName } from "../../catalog/accounts";
import { contentUri } from "../../catalog/contents";
import { listSource, playableAt, type Source } from "../../catalog/play-source";
import { seek } from "../../state/advance-playback";
import type { EmulatorState } from "../../state/emulator-state";
import { contextSource } from "../../state/play-context";
import { setShuffle } from "../../state/playback-queue";
import { type Player, REPEATS, removeDevice } from "../../state/player";
import { start } from "../../state/start-playback";
import { readBody, refusal } from "./body";

const situation = z.strictObject({
  account: z.enum(ACCOUNT_NAMES),
  /** URI of a track, an episode, a chapter or a context (also an audiobook); null = idle. */
  playing: z.union([z.string(), z.null()]).optional(),
  /** Context URI of a track in `playing`. */
  context: z.string().optional(),
  /** Name or id of a device; default: the active one, or else the first. */
  device: z.string().optional(),
  progressMs: z.int().min(0).optional(),
  paused: z.boolean().optional(),
  oddity: z.enum(["ad", "unknown"]).nullable().optional(),
  privateSession: z.boolean().optional(),
  repeat: z.enum(REPEATS).optional(),
  shuffle: z.boolean().optional(),
  /** Name or id of a device that leaves, with or without playback on it. */
  leaves: z.string().optional(),
});

type Situation = z.output<typeof situation>;

/** `POST /_emulator/player`: the user plays something on one of the devices, with or without Premium. */
export function playerControlRoutes(world: EmulatorState) {
  const routes = new Hono();

  routes.post("/player", async (c) => {
    const wanted = await readBody(c, situation);
    const player = world.players.use(wanted.account);
    if (wanted.leaves !== undefined) removeDevice(player, findDevice(player, wanted.leaves));
    else if (wanted.playing === null)
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
    setShuffle(player, shuffle ? world.players.random(account) : null);
  if (repeat) player.repeat = repeat;
  if (privateSession !== undefined) player.privateSession = privateSession;
  if (playing) put(world, player, { ...wanted, playing });
  else if (wanted.progressMs !== undefined) seek(player, wanted.progressMs);
  if (oddity !== undefined)
    Object.assign(player, { oddity: oddity ?? undefined, isPlaying: oddity !== null });
  if (paused !== undefined) player.isPlaying = !paused;
}

function put(world: EmulatorState, player: Player, wanted: Situation & { playing: string }): void {
  const { account, playing, context = playing, progressMs: positionMs } = wanted;
  const source = findSource(world, account, context);
  const places = Array.from({ length: source.count }, (_, index) => source.at(index));
  const found = places.findIndex((content) => content !== null && contentUri(content) === playing);
  if (context !== playing && found < 0) throw refusal(404, "The context does not contain this item.");
  const options = { source, index: found < 0 ? undefined : found, positionMs };
  if (!start(player, options, world.players.random(account)))
    throw refusal(404, "None of these items can be played.");
}

function findSource(world: EmulatorState, account: AccountName, uri: string): Source {
  const content = playableAt(world.library.find, uri);
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

import { z } from "zod";
import type { PlayerCommand } from "../spotify/endpoints/player-commands";
import { uriPattern } from "../spotify/ids";

const uri = (kinds: string) =>
  z
    .string()
    .regex(uriPattern(kinds))
    .meta({ description: `A Spotify URI: ${kinds.replaceAll("|", ", ")}.` });
const ms = z.int().min(0).max(86_400_000).meta({ description: "Milliseconds." });
const deviceId = z.string().min(1).max(100).meta({ description: "One of the listener's devices." });

function command<Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) {
  return z.strictObject({ command: z.literal(name), ...shape, deviceId: deviceId.optional() });
}

const play = command("play", {
  contextUri: uri("playlist|album|artist|show").optional(),
  uris: z.array(uri("track|episode")).min(1).max(100).optional(),
  position: z.int().min(0).max(20_000).optional().meta({ description: "Place in what is played, from 0." }),
  progressMs: ms.optional(),
});

function toPlay({ contextUri, uris, position, progressMs }: z.output<typeof play>) {
  return {
    ...(contextUri && { context_uri: contextUri }),
    ...(uris && { uris }),
    ...(position !== undefined && { offset: { position } }),
    ...(progressMs !== undefined && { position_ms: progressMs }),
  };
}

/** What the player can be told, by `command`. `deviceId` is another device than the active one. */
export const playerCommand = z.discriminatedUnion("command", [
  play.refine(({ contextUri, uris }) => !(contextUri && uris), "names a context and tracks"),
  command("pause", {}),
  command("next", {}),
  command("previous", {}),
  command("seek", { positionMs: ms }),
  command("volume", { percent: z.int().min(0).max(100) }),
  command("shuffle", { on: z.boolean() }),
  command("repeat", { mode: z.enum(["off", "track", "context"]) }),
  command("queue", { uri: uri("track|episode") }),
  z.strictObject({ command: z.literal("transfer"), deviceId, play: z.boolean().default(false) }),
]);

/** A checked request as the command it stands for. */
export function toCommand(request: z.output<typeof playerCommand>): PlayerCommand {
  const device = request.deviceId;
  switch (request.command) {
    case "play":
      return { name: "play", device, play: toPlay(request) };
    case "transfer":
      return { name: "transfer", device: request.deviceId, play: request.play };
    case "pause":
    case "next":
    case "previous":
      return { name: request.command, device };
    case "seek":
      return { name: "seek", device, positionMs: request.positionMs };
    case "volume":
      return { name: "volume", device, percent: request.percent };
    case "shuffle":
      return { name: "shuffle", device, on: request.on };
    case "repeat":
      return { name: "repeat", device, mode: request.mode };
    case "queue":
      return { name: "queue", device, uri: request.uri };
  }
}

import { z } from "zod";
import { REPEAT_MODES } from "../../spotify/constants";
import { age } from "./common";
import { trackShape } from "./music";

export const deviceShape = z
  .strictObject({
    id: z.string().nullable().meta({ description: "Null if the device cannot be selected." }),
    name: z.string(),
    kind: z.string(),
    isActive: z.boolean(),
    isRestricted: z.boolean().meta({ description: "Whether the device rejects remote commands." }),
    volume: z.number().nullable().meta({ description: "0 to 100. Null if the device has no volume." }),
  })
  .meta({ description: "A device of the user." });

export const playerShape = z
  .strictObject({
    isPlaying: z.boolean(),
    progressMs: z.number().meta({ description: "In milliseconds, at `asOf`." }),
    track: trackShape.nullable().meta({ description: "Null for an advertisement, and between 2 items." }),
    kind: z.enum(["track", "episode", "ad", "unknown"]),
    device: deviceShape.nullable(),
    shuffle: z.boolean(),
    repeat: z.enum(REPEAT_MODES),
    contextUri: z.string().nullable().meta({ description: "Spotify URI of the playback context." }),
    disallows: z.array(z.string()).meta({ description: "Commands that Spotify would reject now." }),
  })
  .meta({ description: "The state of the player at `asOf`." });

export const playerResponse = z
  .strictObject({
    player: playerShape.nullable().meta({ description: "Null if nothing is playing." }),
    ...age,
  })
  .meta({ description: "The state of the player." });

export const queueResponse = z
  .strictObject({ current: trackShape.nullable(), next: z.array(trackShape), ...age })
  .meta({ description: "The current item and the queue." });

export const devicesResponse = z
  .strictObject({ devices: z.array(deviceShape), ...age })
  .meta({ description: "The user's devices that are available for playback." });

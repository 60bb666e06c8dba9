import { z } from "zod";
import type { DeviceView, PlayerView } from "../types";
import { exactly } from "./exact";
import { trackShape } from "./music";

export const deviceShape = exactly<DeviceView>()(
  z
    .strictObject({
      id: z.string().nullable().meta({ description: "Null where it cannot be chosen." }),
      name: z.string(),
      kind: z.string(),
      isActive: z.boolean(),
      isRestricted: z.boolean().meta({ description: "It takes no commands from here." }),
      volume: z.number().nullable().meta({ description: "0 to 100; null where it has none." }),
    })
    .meta({ description: "Something of the listener's that plays." }),
);

export const playerShape = exactly<PlayerView>()(
  z
    .strictObject({
      isPlaying: z.boolean(),
      progressMs: z.number().meta({ description: "Milliseconds, at `asOf`." }),
      track: trackShape.nullable().meta({ description: "Null for an advertisement, and between two." }),
      kind: z.enum(["track", "episode", "ad", "unknown"]),
      device: deviceShape.nullable(),
      shuffle: z.boolean(),
      repeat: z.enum(["off", "track", "context"]),
      contextUri: z.string().nullable().meta({ description: "What is played from, as a Spotify URI." }),
      disallows: z.array(z.string()).meta({ description: "Commands that Spotify would refuse now." }),
    })
    .meta({ description: "What the player does at `asOf`." }),
);

import { z } from "zod";
import { odd } from "./schema-drift";
import { run, text, trackSchema } from "./schemas";

const maybe = z.boolean().nullish().catch(odd);

const deviceSchema = z.object({
  id: z.string().nullish(),
  name: text,
  type: text,
  is_active: maybe,
  is_restricted: maybe,
  volume_percent: z.number().min(0).max(100).nullish().catch(odd),
  supports_volume: maybe,
});

/** What the player does. Null is Spotify's 204: nothing plays anywhere. */
export const playerSchema = z
  .object({
    device: deviceSchema.nullish().catch(odd),
    repeat_state: z.enum(["off", "track", "context"]).nullish().catch(odd),
    shuffle_state: maybe,
    context: z.object({ uri: z.string().nullish() }).nullish().catch(odd),
    progress_ms: z.number().nonnegative().nullish().catch(odd),
    is_playing: maybe,
    item: trackSchema.nullish().catch(odd),
    currently_playing_type: z.enum(["track", "episode", "ad", "unknown"]).nullish().catch(odd),
    actions: z
      .object({ disallows: z.record(z.string(), z.boolean().nullish()).nullish() })
      .nullish()
      .catch(odd),
  })
  .nullable();

/** Null where nothing plays, as for the player. */
export const queueSchema = z
  .object({
    currently_playing: trackSchema.nullish().catch(odd),
    queue: run(trackSchema).shape.items.nullish().catch(odd),
  })
  .nullable();

export const devicesSchema = z.object({ devices: run(deviceSchema).shape.items });

export type RawPlayer = NonNullable<z.infer<typeof playerSchema>>;
export type RawQueue = z.infer<typeof queueSchema>;
export type RawDevice = z.infer<typeof deviceSchema>;

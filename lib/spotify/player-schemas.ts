import { z } from "zod";
import { unexpectedValue } from "./schema-drift";
import { rawItems, text, trackSchema } from "./schemas";

const maybe = z.boolean().nullish().catch(unexpectedValue);

const deviceSchema = z.object({
  id: z.string().nullish(),
  name: text,
  type: text,
  is_active: maybe,
  is_restricted: maybe,
  volume_percent: z.number().min(0).max(100).nullish().catch(unexpectedValue),
  supports_volume: maybe,
});

/** What the player does. Null is Spotify's 204: nothing plays anywhere. */
export const playerSchema = z
  .object({
    device: deviceSchema.nullish().catch(unexpectedValue),
    repeat_state: z.enum(["off", "track", "context"]).nullish().catch(unexpectedValue),
    shuffle_state: maybe,
    context: z.object({ uri: z.string().nullish() }).nullish().catch(unexpectedValue),
    progress_ms: z.number().nonnegative().nullish().catch(unexpectedValue),
    is_playing: maybe,
    item: trackSchema.nullish().catch(unexpectedValue),
    currently_playing_type: z.enum(["track", "episode", "ad", "unknown"]).nullish().catch(unexpectedValue),
    actions: z
      .object({ disallows: z.record(z.string(), z.boolean().nullish()).nullish() })
      .nullish()
      .catch(unexpectedValue),
  })
  .nullable();

/** Null where nothing plays, as for the player. */
export const queueSchema = z
  .object({
    currently_playing: trackSchema.nullish().catch(unexpectedValue),
    queue: rawItems(trackSchema).shape.items.nullish().catch(unexpectedValue),
  })
  .nullable();

export const devicesSchema = z.object({ devices: rawItems(deviceSchema).shape.items });

export type RawPlayer = NonNullable<z.infer<typeof playerSchema>>;
export type RawQueue = z.infer<typeof queueSchema>;
export type RawDevice = z.infer<typeof deviceSchema>;

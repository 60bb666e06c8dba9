import { z } from "zod";
import type { Version } from "../../data/playlist-mutations";
import type { ErrorBody } from "../route-handler";
import { exactly } from "./exact";
import { count, entriesShape, playShape, timestamp } from "./music";

/** How old an answer is. */
export const age = {
  asOf: timestamp.meta({ description: "When Spotify gave it, Unix time in milliseconds." }),
  stale: z.boolean().meta({ description: "It is older than it should be, and being renewed." }),
};

export const errorResponse = exactly<ErrorBody>()(
  z
    .strictObject({
      error: z.strictObject({
        code: z.string().meta({ description: "What went wrong. Codes stay, sentences may change." }),
        message: z.string().meta({ description: "A sentence for people." }),
        requestId: z.string().meta({ description: "Stands in the app's log, too." }),
        retryAfter: z
          .int()
          .positive()
          .optional()
          .meta({ description: "Seconds to wait, where a time is known." }),
      }),
    })
    .meta({ description: "The body of every failed answer." }),
);

export const recentResponse = z
  .strictObject({ plays: z.array(playShape), ...age })
  .meta({ description: "The last plays, newest first, 50 at most." });

export const entriesLine = z
  .union([
    z.strictObject({ total: count }),
    entriesShape,
    z.strictObject({ done: z.literal(true) }),
    errorResponse,
  ])
  .meta({
    description: "One line: the total, then pages, then `done`, or an error in the place of what is left.",
  });

export const createdResponse = z
  .strictObject({
    id: z.string().nullable().meta({ description: "Null where Spotify did not say which it is." }),
  })
  .meta({ description: "A playlist that was made." });

export const versionResponse = exactly<Version>()(
  z
    .strictObject({
      snapshot: z.string().nullable().meta({ description: "Null where Spotify did not tell: read it anew." }),
    })
    .meta({ description: "A playlist as it is after a change." }),
);

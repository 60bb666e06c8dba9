import { z } from "zod";
import type { EntriesView, EntryView, LinkView, PlayView, TrackView } from "../types";
import { exactly } from "./exact";

/** What answers are made of. Strict, so that nothing leaves unnoticed that is not described. */

// Said, not checked: addresses are checked where they come in, and times are whatever Spotify sends.
export const page = z.string().meta({ format: "uri", description: "Its page at Spotify." });
export const url = page.nullable();
export const time = z.string().meta({ format: "date-time", description: "ISO 8601, UTC." });

export const count = z.int().nonnegative();
export const image = z
  .string()
  .nullable()
  .meta({ format: "uri", description: "A picture's address. Keep it for a day at most." });

/** Unix ms. */
export const timestamp = z.int().nonnegative();

export const linkShape = exactly<LinkView>()(
  z.strictObject({ name: z.string(), url }).meta({ description: "A name, and where it leads at Spotify." }),
);

export const trackShape = exactly<TrackView>()(
  z
    .strictObject({
      id: z.string().nullable().meta({ description: "Spotify's id; null for local files." }),
      title: z.string(),
      artists: z.array(linkShape).meta({ description: "For an episode its show." }),
      album: linkShape.nullable(),
      image: z
        .string()
        .nullable()
        .meta({ description: "The address of its cover. Keep it for a day at most." }),
      durationMs: z.number().meta({ description: "Milliseconds." }),
      explicit: z.boolean(),
      url,
    })
    .meta({ description: "A track, or an episode in the place of one." }),
);

export const entryShape = exactly<EntryView>()(
  z
    .strictObject({
      position: count.meta({ description: "Place in the playlist, from 0." }),
      kind: z.enum(["track", "episode", "local", "gone"]).meta({ description: "`gone` has lost its item." }),
      addedAt: time.nullable(),
      addedBy: z.string().nullable().meta({ description: "The id of who added it. Spotify tells no name." }),
      uri: z.string().nullable().meta({ description: "What it is removed by; null for `gone`." }),
      track: trackShape.nullable().meta({ description: "Null for `gone` only." }),
    })
    .meta({ description: "One entry of a playlist." }),
);

export const entriesShape = exactly<EntriesView>()(
  z
    .strictObject({
      offset: count,
      total: count.meta({ description: "Entries of the whole playlist." }),
      entries: z.array(entryShape),
    })
    .meta({ description: "A run of entries that begins at `offset`." }),
);

export const playShape = exactly<PlayView>()(
  z
    .strictObject({ playedAt: time.nullable(), track: trackShape })
    .meta({ description: "A track, and when it was played." }),
);

import { z } from "zod";
import { count, time } from "./common";

/** Records: items of lists with every field that a backup or an index needs. */

const uri = z.string().nullable();

const refShape = z.strictObject({ name: z.string(), uri: uri.meta({ description: "Spotify URI." }) });

export const recordShape = z
  .strictObject({
    position: count.meta({ description: "Position in the list, from 0." }),
    kind: z
      .enum(["track", "episode", "local", "album", "show", "audiobook", "artist", "unknown"])
      .meta({ description: "`unknown`: Spotify no longer has the item. It keeps its position." }),
    uri: uri.meta({ description: "Spotify URI of the item in the list. Null for `unknown`." }),
    name: z.string().meta({ description: "Empty for `unknown`." }),
    artists: z
      .array(refShape)
      .meta({ description: "For an episode, its show; for a show, its publisher; for a book, its authors." }),
    album: refShape
      .extend({
        artists: z.array(refShape),
        releaseDate: z
          .string()
          .nullable()
          .meta({ description: "Date with the precision of a year, a month or a day." }),
      })
      .nullable()
      .meta({ description: "For an episode, its show and its own date; for an album, the album itself." }),
    durationMs: z.number().nullable().meta({ description: "In milliseconds." }),
    isrc: z.string().nullable().meta({ description: "International Standard Recording Code." }),
    addedAt: time.nullable(),
    addedBy: z.string().nullable().meta({ description: "ID of the user who added it to the playlist." }),
    discNumber: count.nullable(),
    trackNumber: count.nullable(),
    explicit: z.boolean(),
  })
  .meta({ description: "An item of a list, complete enough to restore it." });

const page = {
  offset: count,
  total: count.meta({ description: "Number of items in the complete list." }),
  next: count.nullable().meta({ description: "Offset of the next page. Null on the last page." }),
  records: z.array(recordShape),
};

export const playlistRecordsResponse = z
  .strictObject({
    ...page,
    snapshot: z.string().nullable().meta({
      description: "Version of the playlist, on its first and its last page. If they differ, read it again.",
    }),
  })
  .meta({ description: "Records of a playlist: up to 100 from offset 0, 50 from any other." });

export const exportedFile = z
  .string()
  .meta({ description: "The playlist as a file to save. A response that breaks off is incomplete." });

export const libraryRecordsResponse = z
  .strictObject({
    ...page,
    after: z.string().nullable().meta({ description: "For artists, `after` of the next page." }),
  })
  .meta({ description: "50 records of saved items or followed artists, newest first." });

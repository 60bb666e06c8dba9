import { z } from "zod";
import { count } from "./common";
import { playlistShape } from "./music";

/** What tells whether a stored playlist is still current, and what an export of it says about it. */
const listedShape = playlistShape
  .pick({ id: true, name: true, description: true, isPublic: true, kind: true, total: true, snapshot: true })
  .extend({
    owner: z.string().meta({ description: "Name of the owner." }),
    ownerId: z.string().meta({ description: "ID of the owner." }),
  });

export const libraryPlaylistsResponse = z
  .strictObject({
    offset: count,
    total: count.meta({ description: "Number of playlists in the library." }),
    next: count.nullable().meta({ description: "Offset of the next page. Null on the last page." }),
    playlists: z.array(listedShape),
  })
  .meta({ description: "50 playlists with their snapshots." });

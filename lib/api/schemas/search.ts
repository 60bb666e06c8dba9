import { z } from "zod";
import type { PageView, SearchView, SpokenView } from "../types";
import { exactly } from "./exact";
import { albumShape, artistShape, playlistShape } from "./lists";
import { count, image, page, trackShape } from "./music";

/** Part of a list, from `offset` on. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    offset: count,
    total: count.meta({ description: "Of the whole list." }),
    items: z.array(item).meta({ description: "What could not be read is left out." }),
  });
}

export const spokenShape = exactly<SpokenView>()(
  z
    .strictObject({
      id: z.string(),
      name: z.string(),
      by: z.string(),
      image,
      explicit: z.boolean(),
      url: page,
    })
    .meta({ description: "A show, an episode or an audiobook." }),
);

export const trackPage = exactly<PageView<z.output<typeof trackShape>>>()(
  pageOf(trackShape).meta({ description: "Part of a list of tracks." }),
);
const spokenPage = pageOf(spokenShape).optional();

export const searchShape = exactly<SearchView>()(
  z.strictObject({
    tracks: trackPage.optional(),
    artists: pageOf(artistShape).optional(),
    albums: pageOf(albumShape).optional(),
    playlists: pageOf(playlistShape).optional(),
    shows: spokenPage,
    episodes: spokenPage,
    audiobooks: spokenPage,
  }),
);

import { z } from "zod";
import { count, image, page, time } from "./common";
import { trackShape } from "./music";

/** Shows, episodes and audiobooks. */

const description = z.string().meta({ description: "Plain text." });

const show = {
  id: z.string(),
  name: z.string(),
  publisher: z.string().nullable().meta({ description: "Null if Spotify does not send it to this app." }),
  image,
  total: count.nullable().meta({ description: "Number of episodes. Null if Spotify does not send it." }),
  explicit: z.boolean(),
  url: page,
};

export const showShape = z.strictObject(show).meta({ description: "A show without its episodes." });

export const showPageShape = z
  .strictObject({ ...show, description })
  .meta({ description: "A single show, with more fields than in lists." });

const releaseDate = z
  .string()
  .nullable()
  .meta({ description: "Date with the precision of a year, a month or a day." });

export const episodeShape = trackShape.extend({ releaseDate }).meta({ description: "An episode of a show." });

export const episodePageShape = trackShape
  .extend({ releaseDate, description })
  .meta({ description: "A single episode, with more fields than in lists." });

const audiobook = {
  id: z.string(),
  name: z.string(),
  authors: z.array(z.string()),
  image,
  total: count.nullable().meta({ description: "Number of chapters. Null if Spotify does not send it." }),
  explicit: z.boolean(),
  url: page,
};

export const audiobookShape = z
  .strictObject(audiobook)
  .meta({ description: "An audiobook without its chapters." });

export const audiobookPageShape = z
  .strictObject({ ...audiobook, narrators: z.array(z.string()), description })
  .meta({ description: "A single audiobook, with more fields than in lists." });

const addedAt = time.nullable();

export const savedShowShape = z
  .strictObject({ addedAt, show: showShape })
  .meta({ description: "A saved show." });

export const savedEpisodeShape = z
  .strictObject({ addedAt, episode: episodeShape })
  .meta({ description: "A saved episode." });

export const savedAudiobookShape = z
  .strictObject({ addedAt, audiobook: audiobookShape })
  .meta({ description: "A saved audiobook." });

import { type Artist, type Catalogue, GENRES, type Track } from "./catalog";
import { randomFrom } from "./random";

const RELATED_ARTISTS = 20;

/** The genres that may be seeds, spelled with hyphens. */
export const GENRE_SEEDS: readonly string[] = GENRES.map((genre) => genre.replaceAll(" ", "-"));

/** Returns the artists whose music is like that of an artist: those of its genres first. */
export function relatedArtists({ artists }: Catalogue, artist: Artist): Artist[] {
  const others = artists.filter(({ id }) => id !== artist.id);
  const shares = ({ genres }: Artist) => genres.some((genre) => artist.genres.includes(genre));
  const mixed = randomFrom("related", artist.id).shuffle(others);
  return [...mixed.filter(shares), ...mixed.filter((other) => !shares(other))].slice(0, RELATED_ARTISTS);
}

/** Returns all tracks in the order of recommendation for seeds: always the same for the same seeds. */
export function recommendedTracks({ tracks }: Catalogue, seeds: readonly string[]): Track[] {
  return randomFrom("recommended", ...seeds).shuffle(tracks.filter(({ id }) => !seeds.includes(id)));
}

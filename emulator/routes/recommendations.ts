import { type Context, Hono } from "hono";
import type { Track } from "../catalog/catalog";
import { GENRE_SEEDS, recommendedTracks, relatedArtists } from "../catalog/recommendations";
import { fullArtistObject } from "../serializers/artists";
import { soundOf } from "../serializers/audio-features";
import { apiError } from "../serializers/errors";
import { readMarket, readWindow } from "../serializers/page";
import { trackObject } from "../serializers/tracks";
import type { EmulatorState } from "../state/emulator-state";
import type { Environment } from "./context";
import { found, readId } from "./ids";
import { onlyExtended } from "./profiles";

const MAX_SEEDS = 5;

/** `GET /recommendations`, its genres, and `GET /artists/{id}/related-artists`, for apps that kept them. */
export function recommendationRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();
  const { catalogue, find } = world.library;
  const extended = onlyExtended(world);

  routes.get("/recommendations", extended, (c) => c.json(recommendations(world, c)));

  routes.get("/recommendations/available-genre-seeds", extended, (c) => c.json({ genres: GENRE_SEEDS }));

  routes.get("/artists/:id/related-artists", extended, (c) => {
    const artist = found(find.artist(readId(c.req.param("id"))));
    return c.json({
      artists: relatedArtists(catalogue, artist).map((each) => fullArtistObject(world, each)),
    });
  });

  return routes;
}

/** `min_` and `max_` filter the tracks; `target_` is accepted without effect. */
function recommendations(world: EmulatorState, c: Context<Environment>) {
  const seeds = readSeeds(world, c);
  const { limit } = readWindow(c, { maxLimit: 100 });
  const market = readMarket(c);
  const all = recommendedTracks(
    world.library.catalogue,
    seeds.map(({ id }) => id),
  );
  const fitting = all.filter((track) => isInRanges(track, c.req.query()));
  const sizes = {
    initialPoolSize: all.length,
    afterFilteringSize: fitting.length,
    afterRelinkingSize: fitting.length,
  };
  return {
    seeds: seeds.map((seed) => ({ ...seed, ...sizes })),
    tracks: fitting.slice(0, limit).map((track) => trackObject(world, track, market)),
  };
}

type Seed = { id: string; type: "ARTIST" | "TRACK" | "GENRE"; href: string | null };

function readSeeds({ origin }: EmulatorState, c: Context): Seed[] {
  const named = (name: string) => c.req.query(name)?.split(",").filter(Boolean) ?? [];
  const linked = (type: "ARTIST" | "TRACK") => (text: string) => {
    const id = readId(text);
    return { id, type, href: `${origin}/v1/${type.toLowerCase()}s/${id}` };
  };
  const seeds: Seed[] = [
    ...named("seed_artists").map(linked("ARTIST")),
    ...named("seed_tracks").map(linked("TRACK")),
    ...named("seed_genres").map((id) => ({ id, type: "GENRE" as const, href: null })),
  ];
  if (seeds.length === 0 || seeds.length > MAX_SEEDS) throw apiError(400, "invalid request");
  return seeds;
}

function isInRanges(track: Track, query: Record<string, string>): boolean {
  const sound = Object.entries(soundOf(track));
  return sound.every(([name, value]) => {
    const [low, high] = [query[`min_${name}`], query[`max_${name}`]];
    return value >= Number(low ?? value) && value <= Number(high ?? value);
  });
}

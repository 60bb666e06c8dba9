import { Hono } from "hono";
import { audioAnalysis } from "../serializers/audio-analysis";
import { audioFeatures } from "../serializers/audio-features";
import type { EmulatorState } from "../state/emulator-state";
import type { Environment } from "./context";
import { found, readId, readIds } from "./ids";
import { onlyExtended } from "./profiles";

const MAX_IDS = 100;

/** `GET /audio-features`, `/audio-features/{id}` and `/audio-analysis/{id}`, for apps that kept them. */
export function audioFeatureRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();
  const { find } = world.library;
  const extended = onlyExtended(world);

  routes.get("/audio-features", extended, (c) => {
    const tracks = readIds(c.req.query("ids"), MAX_IDS).map(find.track);
    return c.json({ audio_features: tracks.map((track) => (track ? audioFeatures(world, track) : null)) });
  });

  routes.get("/audio-features/:id", extended, (c) =>
    c.json(audioFeatures(world, found(find.track(readId(c.req.param("id")))))),
  );

  routes.get("/audio-analysis/:id", extended, (c) =>
    c.json(audioAnalysis(found(find.track(readId(c.req.param("id")))))),
  );

  return routes;
}

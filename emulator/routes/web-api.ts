import { Hono } from "hono";
import { apiError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import { audioFeatureRoutes } from "./audio-features";
import { guard } from "./authenticate";
import { browseRoutes } from "./browse";
import { catalogueRoutes } from "./catalog";
import { cataloguePartRoutes } from "./catalog-parts";
import type { Environment } from "./context";
import { followingRoutes } from "./following";
import { oldFollowerRoutes } from "./legacy-followers";
import { oldFollowingRoutes } from "./legacy-following";
import { oldLibraryRoutes } from "./legacy-library";
import { libraryRoutes } from "./library";
import { meRoutes } from "./me";
import { playerRoutes } from "./player";
import { playerControlRoutes } from "./player-controls";
import { playerPlayRoutes } from "./player-play";
import { playlistDetailRoutes } from "./playlist-details";
import { playlistImageRoutes } from "./playlist-images";
import { playlistItemRoutes } from "./playlist-items";
import { playlistRoutes } from "./playlists";
import { recentlyPlayedRoutes } from "./recently-played";
import { recommendationRoutes } from "./recommendations";
import { savedRoutes } from "./saved";
import { searchRoutes } from "./search";
import { topRoutes } from "./top";
import { userRoutes } from "./users";

/** The Web API, mounted at `/v1`; one file per resource. */
export function webApiRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();
  routes.use("*", guard(world));
  for (const resource of [
    meRoutes(world),
    playlistRoutes(world),
    playlistDetailRoutes(world),
    playlistItemRoutes(world),
    playlistImageRoutes(world),
    playerRoutes(world),
    playerPlayRoutes(world),
    playerControlRoutes(world),
    topRoutes(world),
    recentlyPlayedRoutes(world),
    catalogueRoutes(world),
    cataloguePartRoutes(world),
    searchRoutes(world),
    browseRoutes(world),
    audioFeatureRoutes(world),
    recommendationRoutes(world),
    userRoutes(world),
    savedRoutes(world),
    followingRoutes(world),
    libraryRoutes(world),
    oldLibraryRoutes(world),
    oldFollowingRoutes(world),
    oldFollowerRoutes(world),
  ]) {
    routes.route("/", resource);
  }
  routes.all("*", () => {
    throw apiError(404, "Service not found");
  });
  return routes;
}

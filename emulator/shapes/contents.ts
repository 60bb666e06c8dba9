import type { TrackObject } from "./music";
import type { ExternalUrls } from "./wire";

/** One play of `GET /me/player/recently-played`. */
export type PlayObject = {
  track: TrackObject;
  played_at: string;
  context: { external_urls: ExternalUrls; href: string; type: string; uri: string } | null;
};

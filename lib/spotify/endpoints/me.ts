import type { z } from "zod";
import { get } from "../client";
import type { TopRange } from "../constants";
import { rawItems, rawPage } from "../schema-fields";
import {
  artistSchema,
  playSchema,
  profileSchema,
  type RawArtist,
  type RawPlay,
  type RawProfile,
  type RawTrack,
  trackSchema,
} from "../schemas";

/**
 * `GET /me`: 1 call.
 * @param bypassLimits whether to ignore cool-downs and our own quota.
 */
export function readProfile(accessToken: string, bypassLimits = false): Promise<RawProfile> {
  return get({ path: "/me", schema: profileSchema, accessToken, bypassLimits });
}

const TOP_LIMIT = 20;

async function readTop<T extends z.ZodType>(accessToken: string, kind: string, range: TopRange, item: T) {
  const query = { time_range: range, limit: TOP_LIMIT };
  const response = await get({ path: `/me/top/${kind}`, query, schema: rawPage(item), accessToken });
  return response.items.filter((entry) => entry !== null);
}

/** `GET /me/top/artists`, the first 20: 1 call. */
export function readTopArtists(accessToken: string, range: TopRange): Promise<RawArtist[]> {
  return readTop(accessToken, "artists", range, artistSchema);
}

/** `GET /me/top/tracks`, the first 20: 1 call. */
export function readTopTracks(accessToken: string, range: TopRange): Promise<RawTrack[]> {
  return readTop(accessToken, "tracks", range, trackSchema);
}

/** `GET /me/player/recently-played`: 1 call for the last 50 plays, which is all that Spotify shares. */
export async function readRecent(accessToken: string): Promise<RawPlay[]> {
  const path = "/me/player/recently-played";
  const response = await get({ path, query: { limit: 50 }, schema: rawItems(playSchema), accessToken });
  return response.items.filter((item) => item !== null);
}

import type { z } from "zod";
import type { TopRange } from "../../api/types";
import { get } from "../client";
import { artistSchema, type RawArtist, type RawTrack, rawPage, trackSchema } from "../schemas";

const LIMIT = 20;

async function readTop<T extends z.ZodType>(accessToken: string, kind: string, range: TopRange, item: T) {
  const query = { time_range: range, limit: LIMIT };
  const answer = await get({ path: `/me/top/${kind}`, query, schema: rawPage(item), accessToken });
  return answer.items.filter((entry) => entry !== null);
}

/** `GET /me/top/artists`, the first 20: 1 call. */
export function readTopArtists(accessToken: string, range: TopRange): Promise<RawArtist[]> {
  return readTop(accessToken, "artists", range, artistSchema);
}

/** `GET /me/top/tracks`, the first 20: 1 call. */
export function readTopTracks(accessToken: string, range: TopRange): Promise<RawTrack[]> {
  return readTop(accessToken, "tracks", range, trackSchema);
}

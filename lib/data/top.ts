import "server-only";
import type { ArtistView, TopRange, TrackView, WithAge } from "../api/types";
import { readTopArtists, readTopTracks } from "../spotify/endpoints/top";
import { toArtist, toTrack } from "./common-mappers";
import { cachedQuery, requireUser } from "./query";

const FRESH = 600;

/** The 20 artists Spotify names first, in its order. Budget: 1 call, then 0 for 10 minutes. */
export async function getTopArtists(range: TopRange): Promise<WithAge<ArtistView[]>> {
  const caller = await requireUser("top");
  const load = async (token: string) => (await readTopArtists(token, range)).map(toArtist);
  return cachedQuery(caller, { resource: `top-artists:${range}`, fresh: FRESH, load });
}

/** The 20 tracks Spotify names first, in its order. Budget: 1 call, then 0 for 10 minutes. */
export async function getTopTracks(range: TopRange): Promise<WithAge<TrackView[]>> {
  const caller = await requireUser("top");
  const load = async (token: string) => (await readTopTracks(token, range)).map(toTrack);
  return cachedQuery(caller, { resource: `top-tracks:${range}`, fresh: FRESH, load });
}

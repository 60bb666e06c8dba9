import "server-only";
import type { Aged, ArtistView, TopRange, TrackView } from "../api/types";
import { readTopArtists, readTopTracks } from "../spotify/endpoints/top";
import { toArtist, toTrack } from "./common-mappers";
import { readCached, requireCaller } from "./query";

const FRESH = 600;

/** The 20 artists Spotify names first, in its order. Budget: 1 call, then 0 for 10 minutes. */
export async function getTopArtists(range: TopRange): Promise<Aged<ArtistView[]>> {
  const caller = await requireCaller("top");
  const load = async (token: string) => (await readTopArtists(token, range)).map(toArtist);
  return readCached(caller, { resource: `top-artists:${range}`, fresh: FRESH, load });
}

/** The 20 tracks Spotify names first, in its order. Budget: 1 call, then 0 for 10 minutes. */
export async function getTopTracks(range: TopRange): Promise<Aged<TrackView[]>> {
  const caller = await requireCaller("top");
  const load = async (token: string) => (await readTopTracks(token, range)).map(toTrack);
  return readCached(caller, { resource: `top-tracks:${range}`, fresh: FRESH, load });
}

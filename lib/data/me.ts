import "server-only";
import type { ArtistView, PlayView, ProfileView, TopRange, TrackView, WithAge } from "../api/types";
import { readProfile, readRecent, readTopArtists, readTopTracks } from "../spotify/endpoints/me";
import { toArtist, toPlay, toProfile, toTrack } from "./mappers";
import { cachedQuery, requireUser, type UserContext } from "./query";

/** Names and images hardly ever change, and every opened playlist needs the id. */
const PROFILE_STALE_AFTER_S = 6 * 3600;
const TOP_STALE_AFTER_S = 600;
const RECENT_STALE_AFTER_S = 60;

/** Returns the user's own profile: 1 call in 6 hours. For callers that have already authorized the user. */
export function readOwnProfile(caller: UserContext): Promise<WithAge<ProfileView>> {
  return cachedQuery(caller, {
    resource: "profile",
    staleAfterS: PROFILE_STALE_AFTER_S,
    load: async (token) => toProfile(await readProfile(token)),
  });
}

/** Returns name, image and link of the current user. Budget: 1 call, then 0 for 6 hours. */
export async function getProfile(): Promise<WithAge<ProfileView>> {
  return readOwnProfile(await requireUser());
}

/** Returns the top 20 artists in Spotify's order. Budget: 1 call, then 0 for 10 minutes. */
export async function getTopArtists(range: TopRange): Promise<WithAge<ArtistView[]>> {
  const caller = await requireUser("top");
  const load = async (token: string) => (await readTopArtists(token, range)).map(toArtist);
  return cachedQuery(caller, { resource: `top-artists:${range}`, staleAfterS: TOP_STALE_AFTER_S, load });
}

/** Returns the top 20 tracks in Spotify's order. Budget: 1 call, then 0 for 10 minutes. */
export async function getTopTracks(range: TopRange): Promise<WithAge<TrackView[]>> {
  const caller = await requireUser("top");
  const load = async (token: string) => (await readTopTracks(token, range)).map(toTrack);
  return cachedQuery(caller, { resource: `top-tracks:${range}`, staleAfterS: TOP_STALE_AFTER_S, load });
}

/** Returns the last plays, newest first, at most 50: Spotify shares no more. Budget: 1 call, then 0 for a minute. */
export async function getRecent(): Promise<WithAge<PlayView[]>> {
  const caller = await requireUser("recent");
  const load = async (token: string) => (await readRecent(token)).map(toPlay).filter((play) => play !== null);
  return cachedQuery(caller, { resource: "recent", staleAfterS: RECENT_STALE_AFTER_S, load });
}

import "server-only";
import type { PlayView, WithAge } from "../api/types";
import { readRecent } from "../spotify/endpoints/recent";
import { toPlay } from "./common-mappers";
import { cachedQuery, requireUser } from "./query";

/** The last plays, newest first, 50 at most: Spotify keeps no more. Budget: 1 call, then 0 for a minute. */
export async function getRecent(): Promise<WithAge<PlayView[]>> {
  const caller = await requireUser("recent");
  const load = async (token: string) => (await readRecent(token)).map(toPlay).filter((play) => play !== null);
  return cachedQuery(caller, { resource: "recent", fresh: 60, load });
}

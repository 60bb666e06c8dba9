import "server-only";
import type { Aged, PlayView } from "../api/types";
import { readRecent } from "../spotify/endpoints/recent";
import { toPlay } from "./common-mappers";
import { readCached, requireCaller } from "./query";

/** The last plays, newest first, 50 at most: Spotify keeps no more. Budget: 1 call, then 0 for a minute. */
export async function getRecent(): Promise<Aged<PlayView[]>> {
  const caller = await requireCaller("recent");
  const load = async (token: string) => (await readRecent(token)).map(toPlay).filter((play) => play !== null);
  return readCached(caller, { resource: "recent", fresh: 60, load });
}

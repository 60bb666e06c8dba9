import { get } from "../client";
import { playSchema, type RawPlay, rawItems } from "../schemas";

/** `GET /me/player/recently-played`: 1 call for the last 50 plays, which are all that exist. */
export async function readRecent(accessToken: string): Promise<RawPlay[]> {
  const path = "/me/player/recently-played";
  const answer = await get({ path, query: { limit: 50 }, schema: rawItems(playSchema), accessToken });
  return answer.items.filter((item) => item !== null);
}

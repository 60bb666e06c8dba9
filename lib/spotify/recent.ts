import { read } from "./client";
import { page, playSchema, type RawPlay } from "./schemas";

/** `GET /me/player/recently-played`: 1 call for the last 50 plays, which are all that exist. */
export async function readRecent(accessToken: string): Promise<RawPlay[]> {
  const path = "/me/player/recently-played";
  const answer = await read({ path, query: { limit: 50 }, schema: page(playSchema), accessToken });
  return answer.items.filter((item) => item !== null);
}

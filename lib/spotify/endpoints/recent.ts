import { read } from "../client";
import { playSchema, type RawPlay, run } from "../schemas";

/** `GET /me/player/recently-played`: 1 call for the last 50 plays, which are all that exist. */
export async function readRecent(accessToken: string): Promise<RawPlay[]> {
  const path = "/me/player/recently-played";
  const answer = await read({ path, query: { limit: 50 }, schema: run(playSchema), accessToken });
  return answer.items.filter((item) => item !== null);
}

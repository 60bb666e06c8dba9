import { read } from "../client";
import { profileSchema, type RawProfile } from "../schemas";

/**
 * `GET /me`: 1 call.
 * @param anyway also while Spotify asked for a pause.
 */
export function readProfile(accessToken: string, anyway = false): Promise<RawProfile> {
  return read({ path: "/me", schema: profileSchema, accessToken, anyway });
}

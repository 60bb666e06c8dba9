import { get } from "../client";
import { profileSchema, type RawProfile } from "../schemas";

/**
 * `GET /me`: 1 call.
 * @param bypassLimits also while Spotify asked for a pause.
 */
export function readProfile(accessToken: string, bypassLimits = false): Promise<RawProfile> {
  return get({ path: "/me", schema: profileSchema, accessToken, bypassLimits });
}

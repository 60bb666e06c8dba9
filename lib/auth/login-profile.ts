import { readProfile } from "../spotify/endpoints/profile";
import { SpotifyError, type SpotifyErrorCode } from "../spotify/errors";

/** Who logged in, or why Spotify would not say. `retryAfter` in seconds. */
export type LoginProfile = { uid: string } | { failure: SpotifyErrorCode; retryAfter?: number };

/**
 * Asks who a new access token belongs to. Auth.js itself would take any body of any status for a profile and sign in a
 * person who does not exist. The stable `account_id` is preferred to `id`, which may change (Spotify docs: may-2026). This
 * one call is made also while Spotify wants a pause, or nobody could log in for hours.
 */
export async function readLoginProfile(accessToken: string): Promise<LoginProfile> {
  try {
    const profile = await readProfile(accessToken, true);
    return { uid: profile.account_id ?? profile.id };
  } catch (error) {
    if (!(error instanceof SpotifyError)) throw error;
    return { failure: error.code, retryAfter: error.retryAfter };
  }
}

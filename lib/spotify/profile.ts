import { read } from "./client";
import { profileSchema, type RawProfile } from "./schemas";

/** `GET /me`: 1 call. */
export function readProfile(accessToken: string): Promise<RawProfile> {
  return read({ path: "/me", schema: profileSchema, accessToken });
}

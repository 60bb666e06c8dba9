import "server-only";
import type { ProfileView, WithAge } from "../api/types";
import { readProfile } from "../spotify/endpoints/profile";
import { toProfile } from "./common-mappers";
import { cachedQuery, requireUser, type UserContext } from "./query";

/** Seconds. Names and pictures hardly ever change, and every playlist that is opened asks for the id in it. */
const FRESH = 6 * 3600;

/** The caller's own profile: 1 call in 6 hours. For getters that already know who asks. */
export function readOwnProfile(caller: UserContext): Promise<WithAge<ProfileView>> {
  return cachedQuery(caller, {
    resource: "profile",
    fresh: FRESH,
    load: async (token) => toProfile(await readProfile(token)),
  });
}

/** Name, picture and link of the person who asks. Budget: 1 call, then 0 for 6 hours. */
export async function getProfile(): Promise<WithAge<ProfileView>> {
  return readOwnProfile(await requireUser());
}

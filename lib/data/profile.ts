import "server-only";
import { readProfile } from "../spotify/profile";
import type { Aged, ProfileView } from "../views";
import { type Caller, readCached, requireCaller } from "./caller";
import { toProfile } from "./to-view";

/** The caller's own profile: 1 call in 10 minutes. For getters that already know who asks. */
export function readOwnProfile(caller: Caller): Promise<Aged<ProfileView>> {
  return readCached(caller, {
    resource: "profile",
    fresh: 600,
    load: async (token) => toProfile(await readProfile(token)),
  });
}

/** Name, picture and link of the person who asks. Budget: 1 call, then 0 for 10 minutes. */
export async function getProfile(): Promise<Aged<ProfileView>> {
  return readOwnProfile(await requireCaller());
}

import { jsonRoute } from "@/lib/api/route-handler";
import { profileResponse } from "@/lib/api/schemas/responses";
import { getProfile } from "@/lib/data/me";

/** Returns the user's profile: `{profile, asOf, stale}`. */
export const GET = jsonRoute(async () => {
  const { value: profile, ...age } = await getProfile();
  return { profile, ...age };
}, profileResponse);

import { jsonRoute } from "@/lib/api/route-handler";
import { profileResponse } from "@/lib/api/schemas/list-responses";
import { getProfile } from "@/lib/data/profile";

/** The person who asks: `{profile, asOf, stale}`. */
export const GET = jsonRoute(async () => {
  const { value: profile, ...age } = await getProfile();
  return { profile, ...age };
}, profileResponse);

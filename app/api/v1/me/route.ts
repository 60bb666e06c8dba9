import { jsonRoute } from "@/lib/api";
import { profileAnswer } from "@/lib/contract/list-answers";
import { getProfile } from "@/lib/data/profile";

/** The person who asks: `{profile, asOf, stale}`. */
export const GET = jsonRoute(async () => {
  const { value: profile, ...age } = await getProfile();
  return { profile, ...age };
}, profileAnswer);

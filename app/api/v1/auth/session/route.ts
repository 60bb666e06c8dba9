import { jsonRoute } from "@/lib/api/route-handler";
import { sessionSchema } from "@/lib/api/schemas/auth";
import { getSession } from "@/lib/data/account";

/** Returns who is logged in, what was granted, and until when: a `SessionView`. */
export const GET = jsonRoute(({ headers }) => getSession(headers), sessionSchema);

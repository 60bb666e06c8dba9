import { jsonRoute } from "@/lib/api/route-handler";
import { sessionSchema } from "@/lib/api/schemas/auth";
import { getSession } from "@/lib/data/user";

/** Who is logged in, what was allowed, and until when: a `SessionView`. */
export const GET = jsonRoute(({ headers }) => getSession(headers), sessionSchema);

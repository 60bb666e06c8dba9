import { jsonRoute } from "@/lib/api";
import { sessionSchema } from "@/lib/auth-views";
import { getSession } from "@/lib/data/user";

/** Who is logged in, what was allowed, and until when: a `SessionView`. */
export const GET = jsonRoute(({ headers }) => getSession(headers), sessionSchema);

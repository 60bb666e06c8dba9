import { jsonRoute } from "@/lib/api/route-handler";
import { type AuthView, authSchema } from "@/lib/api/schemas/auth";
import { startCrossOriginLogin } from "@/lib/auth/cross-origin/authorize";
import { parseLoginOptions } from "@/lib/auth/cross-origin/login-options";
import { callerOrigin } from "@/lib/auth/cross-origin/origin";
import { getLogin } from "@/lib/data/account";

/**
 * Returns who is logged in, with all of `scopes` if given, or how to log in:
 * `?mode=…&returnTo=…&scopes=…&showDialog=…`. Changes nothing and stores nothing.
 */
export const GET = jsonRoute(async ({ headers, url }): Promise<AuthView> => {
  const origin = callerOrigin(headers);
  const options = parseLoginOptions(new URL(url).searchParams, origin);
  const { login, granted } = await getLogin(headers, options.features ?? []);
  if (login) return { status: "already_authenticated", ...login };
  return { status: "unauthenticated", ...(await startCrossOriginLogin(options, origin, granted)) };
}, authSchema);

import type { NextRequest } from "next/server";
import { handleAuthRoute } from "@/lib/auth/authjs/routes";
import { getValidSession } from "@/lib/auth/session-validity";
import { invalidateUser } from "@/lib/cache";
import { configErrors } from "@/lib/config-check";

/** Handles Auth.js's own routes, behind the app's guard. */
export function GET(request: NextRequest): Promise<Response> {
  return handleAuthRoute(request);
}

/** Handles Auth.js's own routes. If one of them ends a session, it also deletes the user's cache. */
export async function POST(request: NextRequest): Promise<Response> {
  if (configErrors()) return handleAuthRoute(request);
  const before = await getValidSession(request);
  const response = await handleAuthRoute(request);
  if (before && !(await getValidSession(request))) await invalidateUser(before.uid);
  return response;
}

import type { NextRequest } from "next/server";
import { handleAuthRoute } from "@/lib/auth/authjs/routes";
import { getValidSession } from "@/lib/auth/redirects";
import { invalidateUser } from "@/lib/cache";
import { configErrors } from "@/lib/config-check";

/** Auth.js's own routes, behind our guard. */
export function GET(request: NextRequest): Promise<Response> {
  return handleAuthRoute(request);
}

/** Whatever ends a session through Auth.js's own route also makes the cache forget the person. */
export async function POST(request: NextRequest): Promise<Response> {
  if (configErrors()) return handleAuthRoute(request);
  const before = await getValidSession(request);
  const response = await handleAuthRoute(request);
  if (before && !(await getValidSession(request))) await invalidateUser(before.uid);
  return response;
}

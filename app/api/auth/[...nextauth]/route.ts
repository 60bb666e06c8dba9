import type { NextRequest } from "next/server";
import { handleAuth } from "@/lib/auth/authjs/routes";
import { liveSession } from "@/lib/auth/redirects";
import { forgetUser } from "@/lib/cache";
import { setup } from "@/lib/config-check";

/** Auth.js's own routes, behind our guard. */
export function GET(request: NextRequest): Promise<Response> {
  return handleAuth(request);
}

/** Whatever ends a session through Auth.js's own route also makes the cache forget the person. */
export async function POST(request: NextRequest): Promise<Response> {
  if (setup()) return handleAuth(request);
  const before = await liveSession(request);
  const response = await handleAuth(request);
  if (before && !(await liveSession(request))) await forgetUser(before.uid);
  return response;
}

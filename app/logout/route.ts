import type { NextRequest } from "next/server";
import { endRequestSession } from "@/lib/auth/logout";
import { isSameOrigin, refuseForeignForm } from "@/lib/auth/same-origin";
import { forgetUser } from "@/lib/data/cache";
import { setup } from "@/lib/setup";

/** The form behind "Sign out". */
export async function POST(request: NextRequest): Promise<Response> {
  if (setup()) return new Response(null, { status: 303, headers: { location: "/" } });
  if (!isSameOrigin(request.headers)) return refuseForeignForm();
  const { response, userId } = await endRequestSession(request);
  if (userId) await forgetUser(userId);
  return response;
}

import type { NextRequest } from "next/server";
import { parseSignOutScope, signOut } from "@/lib/auth/sign-out";
import { invalidateUser } from "@/lib/cache";
import { configErrors } from "@/lib/config-check";
import { csrfErrorResponse, isSameOrigin } from "@/lib/http/csrf";

/** The forms behind "Sign out", "Sign out everywhere" and "Disconnect and delete": the field `leave` tells them apart. */
export async function POST(request: NextRequest): Promise<Response> {
  if (configErrors()) return new Response(null, { status: 303, headers: { location: "/" } });
  if (!isSameOrigin(request.headers)) return csrfErrorResponse();
  const form = await request.formData().catch(() => new FormData());
  const { response, userId } = await signOut(request, parseSignOutScope(form.get("leave")));
  if (userId) await invalidateUser(userId);
  return response;
}

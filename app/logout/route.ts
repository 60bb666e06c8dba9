import type { NextRequest } from "next/server";
import { parseSignOutScope, signOut } from "@/lib/auth/sign-out";
import { invalidateUser } from "@/lib/cache";
import { readOwnForm } from "@/lib/http/csrf";

/**
 * Handles the forms "Sign out", "Sign out everywhere" and "Disconnect and delete", which differ in the field
 * `leave`.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await readOwnForm(request);
  if (form instanceof Response) return form;
  const { response, userId } = await signOut(request, parseSignOutScope(form.get("leave")));
  if (userId) await invalidateUser(userId);
  return response;
}

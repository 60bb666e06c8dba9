import type { NextRequest } from "next/server";
import { startLoginFromForm } from "@/lib/auth/login";

/** Handles the form of every "Log in with Spotify" button. */
export function POST(request: NextRequest): Promise<Response> {
  return startLoginFromForm(request);
}

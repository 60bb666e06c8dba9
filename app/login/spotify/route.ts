import type { NextRequest } from "next/server";
import { startLoginFromForm } from "@/lib/auth/login";

/** The form behind every "Log in with Spotify". */
export function POST(request: NextRequest): Promise<Response> {
  return startLoginFromForm(request);
}

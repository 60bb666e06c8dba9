import type { NextRequest } from "next/server";
import { demoResponse } from "@/lib/auth/demo-response";

/** Draws a cover of a demo's emulated Spotify. */
export function GET(request: NextRequest): Promise<Response> {
  return demoResponse(request);
}

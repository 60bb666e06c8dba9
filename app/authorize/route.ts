import type { NextRequest } from "next/server";
import { demoResponse } from "@/lib/auth/demo-response";

/** Shows the consent page of a demo's emulated Spotify. */
export function GET(request: NextRequest): Promise<Response> {
  return demoResponse(request);
}

/** Takes the form of that page. */
export function POST(request: NextRequest): Promise<Response> {
  return demoResponse(request);
}

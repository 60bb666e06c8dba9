import type { NextRequest, NextResponse } from "next/server";
import { handleRequest } from "@/lib/auth/middleware";

/**
 * The door of the app. Next 16 would rather call this file `proxy.ts`: rename it, and the function, when that is wanted.
 * Auth.js's own routes look after themselves; files, the health check and what the API is described by need no door.
 */
export default function middleware(request: NextRequest): Promise<NextResponse> {
  return handleRequest(request);
}

export const config = {
  runtime: "nodejs",
  matcher: [
    "/api/v1/((?!openapi\\.json$).*)",
    "/((?!_next/static|api/auth/|api/health|api/v1/openapi\\.json$|.*\\.(?:svg|png|ico|txt|webmanifest)$).*)",
  ],
};

import type { NextRequest, NextResponse } from "next/server";
import { handleRequest } from "@/lib/auth/middleware";

/**
 * Runs on every request except for files: those of a build, and those of `PUBLIC_FILES` by exact name. Any other
 * path may lead to a page, which needs its policy. Next 16 prefers the name `proxy.ts` for this file and `proxy`
 * for the function.
 */
export default function middleware(request: NextRequest): Promise<NextResponse> {
  return handleRequest(request);
}

export const config = {
  runtime: "nodejs",
  // Next reads this text without running the file, so it cannot be made from the list.
  matcher: [
    "/((?!_next/static/|(?:apple-icon\\.png|favicon\\.ico|icon-192\\.png|icon-512\\.png|icon-maskable-512\\.png|icon\\.svg|manifest\\.webmanifest|opengraph-image\\.png|robots\\.txt|service-worker\\.js|vinyl\\.svg)$).*)",
  ],
};

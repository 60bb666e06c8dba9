import type { NextRequest } from "next/server";
import { handleAuth } from "@/lib/auth/handler";

/** Auth.js's own routes, behind our guard. */
export function GET(request: NextRequest): Promise<Response> {
  return handleAuth(request);
}

export function POST(request: NextRequest): Promise<Response> {
  return handleAuth(request);
}

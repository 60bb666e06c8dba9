import { NextResponse } from "next/server";
import { env, envFaults } from "../env";

/** How long a browser may cache a preflight response. Chromium caches none for longer. */
const PREFLIGHT_MAX_AGE_S = 7200;

/** Returns whether CORS_ORIGINS lists this origin. Compares exactly (ASVS 3.4.2). */
export function isAllowedOrigin(origin: string | null): origin is string {
  return origin !== null && envFaults.length === 0 && env().CORS_ORIGINS.includes(origin);
}

/**
 * Returns the CORS headers of a response of `/api/v1`. Origins that are not listed get only `Vary` (Fetch
 * standard, CORS).
 */
export function corsHeaders(origin: string | null): Record<string, string> {
  if (!isAllowedOrigin(origin)) return { vary: "Origin" };
  return {
    vary: "Origin",
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    "access-control-expose-headers": "retry-after, server-timing, x-request-id",
  };
}

/** Sets the CORS headers for this origin on a response. */
export function setCorsHeaders(response: NextResponse, origin: string | null): NextResponse {
  for (const [name, value] of Object.entries(corsHeaders(origin))) response.headers.set(name, value);
  return response;
}

/** Returns the response to a CORS preflight request. */
export function preflightResponse(origin: string | null): NextResponse {
  const response = setCorsHeaders(new NextResponse(null, { status: 204 }), origin);
  if (!isAllowedOrigin(origin)) return response;
  response.headers.set("access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE");
  response.headers.set("access-control-allow-headers", "authorization, content-type, x-requested-with");
  response.headers.set("access-control-max-age", String(PREFLIGHT_MAX_AGE_S));
  return response;
}

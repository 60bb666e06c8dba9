import { NextResponse } from "next/server";
import { env, envFaults } from "../env";

/** Seconds a browser may keep the answer to its question beforehand; Chromium keeps none for longer. */
const PREFLIGHT_LIFE = 7200;

/** Whether another site's front end is at home there: by exact comparison alone (ASVS 3.4.2). */
export function isAllowedOrigin(origin: string | null): origin is string {
  return origin !== null && envFaults.length === 0 && env().CORS_ORIGINS.includes(origin);
}

/** What an answer of `/api/v1` says of who may read it: nothing for origins that are not listed (Fetch standard, CORS). */
export function corsHeaders(origin: string | null): Record<string, string> {
  if (!isAllowedOrigin(origin)) return { vary: "Origin" };
  return {
    vary: "Origin",
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    "access-control-expose-headers": "retry-after, server-timing, x-request-id",
  };
}

/** Lets those read an answer who may. */
export function setCorsHeaders(response: NextResponse, origin: string | null): NextResponse {
  for (const [name, value] of Object.entries(corsHeaders(origin))) response.headers.set(name, value);
  return response;
}

/** The answer to a browser that asks beforehand what it may send. */
export function preflightResponse(origin: string | null): NextResponse {
  const response = setCorsHeaders(new NextResponse(null, { status: 204 }), origin);
  if (!isAllowedOrigin(origin)) return response;
  response.headers.set("access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE");
  response.headers.set("access-control-allow-headers", "authorization, content-type, x-requested-with");
  response.headers.set("access-control-max-age", String(PREFLIGHT_LIFE));
  return response;
}

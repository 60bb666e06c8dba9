import { type NextRequest, NextResponse } from "next/server";
import { cookieName, readCookie } from "../../cookie-names";
import { envFaults } from "../../env";
import { setNoStore } from "../../http/headers";
import { plainResponse } from "../../http/plain-response";
import { MAX_FORM_BYTES, readBody } from "../../http/read-body";
import { parseJson } from "../../json";
import { startLogin } from "../login";
import { finishLogin } from "../login-callback";
import { loginPath, redirectTo, toInternalPath } from "../redirects";
import { sessionCookieName } from "../session-cookie";
import { callAuthJs, type SanitizedRequest } from "./call";

/** The allowed Auth.js actions and their methods. */
const actions: Record<string, ("GET" | "POST")[]> = {
  "/csrf": ["GET"],
  "/providers": ["GET"],
  "/session": ["GET", "POST"],
  "/signin": ["GET"],
  "/signin/spotify": ["GET", "POST"],
  "/callback/spotify": ["GET"],
  "/signout": ["GET", "POST"],
  "/error": ["GET"],
};

const FORM_FIELDS = ["csrfToken", "callbackUrl"];

/**
 * Reads only these fields of a posted body: others could reach the `jwt` callback (checklist: trigger
 * "update").
 * @returns null if the body is too large.
 */
async function readFields(request: NextRequest): Promise<Record<string, string> | null> {
  const text = await readBody(request, MAX_FORM_BYTES);
  if (text === null) return null;
  const isJson = request.headers.get("content-type")?.includes("json");
  const posted = isJson ? parseJson(text) : Object.fromEntries(new URLSearchParams(text));
  const fields = typeof posted === "object" && posted !== null ? Object.entries(posted) : [];
  return Object.fromEntries(
    fields.filter(([name, value]) => FORM_FIELDS.includes(name) && typeof value === "string"),
  );
}

/**
 * Selects the cookies for Auth.js by exact name: it would join any cookie whose name begins with that of the
 * session cookie.
 */
function allowedCookies(request: NextRequest): Record<string, string> {
  const csrf = cookieName("csrf");
  const found = [
    [sessionCookieName(), readCookie(request.cookies, "session")] as const,
    [csrf, request.cookies.get(csrf)?.value] as const,
  ];
  return Object.fromEntries(found.filter((pair): pair is [string, string] => Boolean(pair[1])));
}

/** @returns null if the body is too large. */
async function sanitize(
  request: NextRequest,
  method: "GET" | "POST",
  path: string,
): Promise<SanitizedRequest | null> {
  const form = method === "POST" ? await readFields(request) : undefined;
  if (form === null) return null;
  return { method, path, cookies: allowedCookies(request), form };
}

/** Returns the redirect URL as JSON where Auth.js's client libraries request that. */
function toRequestedFormat(request: NextRequest, response: NextResponse): NextResponse {
  const url = response.headers.get("location");
  if (!url || !request.headers.has("x-auth-return-redirect")) return response;
  const json = NextResponse.json({ url });
  for (const cookie of response.headers.getSetCookie()) json.headers.append("set-cookie", cookie);
  setNoStore(json);
  return json;
}

function refuseMethod(methods: string[]): NextResponse {
  const response = plainResponse(405);
  response.headers.set("allow", methods.join(", "));
  return response;
}

/** Returns the login page for the sign-in page of Auth.js. Its client passes the wanted page as `callbackUrl`. */
function redirectToLoginPage({ nextUrl }: NextRequest): NextResponse {
  return redirectTo(loginPath(null, toInternalPath(nextUrl.searchParams.get("callbackUrl") ?? "")));
}

/**
 * Handles every request under `/api/auth`. Passes only the needed parts of a request to the routes of
 * Auth.js, and sets no-store on each response.
 */
export async function handleAuthRoute(request: NextRequest): Promise<NextResponse> {
  const path = request.nextUrl.pathname.replace(/^\/api\/auth/, "");
  const method = request.method === "POST" ? "POST" : "GET";
  const methods = actions[path];
  if (envFaults.length) return plainResponse(503);
  if (!methods) return plainResponse(404);
  if (request.method !== method || !methods.includes(method)) return refuseMethod(methods);
  if (path === "/callback/spotify") return finishLogin(request);
  if (path.startsWith("/signin") && method === "GET") return redirectToLoginPage(request);
  const sanitized = await sanitize(request, method, path);
  if (!sanitized) return plainResponse(413);
  if (path === "/signin/spotify") return toRequestedFormat(request, await startLogin(request, sanitized));
  const { response } = await callAuthJs(sanitized);
  setNoStore(response);
  return toRequestedFormat(request, response);
}

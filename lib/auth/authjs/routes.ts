import { type NextRequest, NextResponse } from "next/server";
import { envFaults } from "../../env";
import { finishLogin } from "../login-callback";
import { setNoStore } from "../response-cookies";
import { sessionCookieName } from "../session-cookie";
import { startLogin } from "../start-login";
import { callAuthJs, type SanitizedRequest } from "./call";
import { authCookieName } from "./config";

const MOST_BYTES = 16 * 1024;

/** Auth.js's actions that this app has, with the methods they take. */
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

function refuse(status: number, headers?: HeadersInit): NextResponse {
  const response = new NextResponse(null, { status, headers });
  setNoStore(response);
  return response;
}

/** Of a posted body only these: more could reach the `jwt` callback (checklist: trigger "update"). */
async function readForm(request: NextRequest): Promise<Record<string, string>> {
  const text = await request.text();
  if (text.length > MOST_BYTES) return {};
  const json = request.headers.get("content-type")?.includes("json");
  const fields: Record<string, unknown> = json
    ? safeJson(text)
    : Object.fromEntries(new URLSearchParams(text));
  const picked = ["csrfToken", "callbackUrl"].map((name) => [name, fields[name]]);
  return Object.fromEntries(picked.filter(([, value]) => typeof value === "string"));
}

function safeJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** The cookies Auth.js may see, by their exact names: it would join any that merely begins like the session's. */
function knownCookies(request: NextRequest): Record<string, string> {
  const names = [sessionCookieName(), authCookieName("csrf")];
  const found = names.map((name) => [name, request.cookies.get(name)?.value] as const);
  return Object.fromEntries(found.filter((pair): pair is [string, string] => Boolean(pair[1])));
}

async function clean(request: NextRequest, method: "GET" | "POST", path: string): Promise<SanitizedRequest> {
  const form = method === "POST" ? await readForm(request) : undefined;
  return { method, path, cookies: knownCookies(request), form };
}

/** Auth.js's client libraries ask for the address instead of a redirect. */
function asAsked(request: NextRequest, response: NextResponse): NextResponse {
  const url = response.headers.get("location");
  if (!url || !request.headers.has("x-auth-return-redirect")) return response;
  const json = NextResponse.json({ url });
  for (const cookie of response.headers.getSetCookie()) json.headers.append("set-cookie", cookie);
  setNoStore(json);
  return json;
}

/**
 * Everything under `/api/auth`: Auth.js's own routes, each given a request that carries only what it needs, and each
 * answer marked as nobody's to keep.
 */
export async function handleAuthRoute(request: NextRequest): Promise<NextResponse> {
  const path = request.nextUrl.pathname.replace(/^\/api\/auth/, "");
  const method = request.method === "POST" ? "POST" : "GET";
  const methods = actions[path];
  if (envFaults.length) return refuse(503);
  if (!methods) return refuse(404);
  if (request.method !== method || !methods.includes(method))
    return refuse(405, { allow: methods.join(", ") });
  if (path === "/callback/spotify") return finishLogin(request);
  const cleaned = await clean(request, method, path);
  if (path === "/signin/spotify" && method === "POST")
    return asAsked(request, await startLogin(request, cleaned));
  const { response } = await callAuthJs(cleaned);
  setNoStore(response);
  return asAsked(request, response);
}

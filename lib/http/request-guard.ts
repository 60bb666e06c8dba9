import { subscribe } from "node:diagnostics_channel";
import { EventEmitter } from "node:events";
import { type IncomingMessage, ServerResponse } from "node:http";
import { SECURITY_HEADERS } from "./headers";

/**
 * Names of the files at the top level: those of `public/`, the metadata files of `app/` and the pictures that
 * a route draws. They need no session and no policy. middleware.ts skips the same names; a test compares
 * both with the folders.
 */
export const PUBLIC_FILES: readonly string[] = [
  "apple-icon.png",
  "favicon.ico",
  "icon-192.png",
  "icon-512.png",
  "icon-maskable-512.png",
  "icon.svg",
  "manifest.webmanifest",
  "opengraph-image.png",
  "robots.txt",
  "service-worker.js",
  "vinyl.svg",
];

/**
 * Sets the security headers on every response of this process, before any handler runs. Next's own redirects,
 * its 404 for a missing file and its plain 500 do not get the headers of next.config.ts.
 */
export function secureEveryResponse(): void {
  subscribe("http.server.request.start", (message) => {
    const response = typeof message === "object" && message !== null && Reflect.get(message, "response");
    if (!(response instanceof ServerResponse)) return;
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  });
}

type Refusal = { status: 400 | 404 | 405; text: string; allow?: string };

const FILE_PATHS = new Set(PUBLIC_FILES.map((name) => `/${name}`));

/**
 * Returns the answer to a request that must not reach Next: it would answer with a server error, or with a page
 * before the middleware has run. Null for every other request.
 */
export function refusalOf(method: string, target: string): Refusal | null {
  const [path = ""] = target.split("?", 1);
  if (!target.startsWith("/")) return { status: 400, text: "The request target must be a path." };
  if (method === "TRACE") return { status: 405, text: "TRACE is not accepted.", allow: "GET, HEAD" };
  // Data of Next's other router, which this app does not use. For some of these paths Next renders its own 404.
  if (path.startsWith("/_next/data")) return { status: 404, text: "Not found." };
  if (FILE_PATHS.has(path) && method !== "GET" && method !== "HEAD")
    return { status: 405, text: "This file can only be read.", allow: "GET, HEAD" };
  return null;
}

function refuse(response: ServerResponse, { status, text, allow }: Refusal): void {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  response.writeHead(status, allow ? { ...headers, allow } : headers).end(text);
}

const guarded = new WeakSet<EventEmitter>();

/** Puts the guard in front of the listeners of a server, once. */
export function guardServer(server: EventEmitter): void {
  if (guarded.has(server)) return;
  guarded.add(server);
  const listeners = server.rawListeners("request");
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const refusal = refusalOf(request.method ?? "", request.url ?? "");
    if (refusal) refuse(response, refusal);
    else for (const listener of listeners) Reflect.apply(listener, server, [request, response]);
  });
}

/** Refuses requests that Next cannot answer, on every server of this process. A platform has its own checks. */
export function guardRequests(): void {
  // Node publishes this before it emits the request, so the first request is guarded too.
  subscribe("http.server.request.start", (message) => {
    const server = typeof message === "object" && message !== null && Reflect.get(message, "server");
    if (server instanceof EventEmitter) guardServer(server);
  });
}

import { subscribe } from "node:diagnostics_channel";
import { Server, STATUS_CODES } from "node:http";
import { Socket } from "node:net";
import { SECURITY_HEADERS } from "./headers";

const OVERFLOW = "HPE_HEADER_OVERFLOW";

/** Statuses that Node itself gives to requests it cannot parse; 400 for all others. */
const STATUSES: Record<string, number> = {
  [OVERFLOW]: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

const PAGE_HEADERS = {
  ...SECURITY_HEADERS,
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
};

/** After "Sign out" no cookie of this host is left, or the next request would fail like this one. */
const SIGNED_OUT_HEADERS = {
  ...SECURITY_HEADERS,
  location: "/login?reason=signed_out",
  "clear-site-data": '"cookies"',
  "cache-control": "no-store",
};

/** Returns the HTML of a page and its Content Security Policy. */
type Page = (acceptLanguage: string | null) => Promise<{ html: string; policy: string }>;

function responseText(status: number, headers: Record<string, string> = {}, body = ""): string {
  const all = { ...headers, connection: "close", "content-length": String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", body].join("\r\n");
}

/** Returns what has arrived of a request that Node could not parse. */
function rawRequest(error: Error): string {
  const raw: unknown = Reflect.get(error, "rawPacket");
  return raw instanceof Buffer ? raw.toString("latin1") : "";
}

function header(raw: string, name: string): string | null {
  return new RegExp(`\\r\\n${name}: *([^\\r\\n]*)`, "i").exec(raw)?.[1] ?? null;
}

/** Returns whether the form of our page was sent. A foreign page cannot set the header, but it can make a URL long. */
function isSignOut(raw: string): boolean {
  return raw.startsWith("POST /logout HTTP/1.1\r\n") && header(raw, "sec-fetch-site") === "same-origin";
}

async function overflowResponse(raw: string, page: Page): Promise<string> {
  if (isSignOut(raw)) return responseText(303, SIGNED_OUT_HEADERS);
  const { html, policy } = await page(header(raw, "accept-language"));
  return responseText(431, { ...PAGE_HEADERS, "content-security-policy": policy }, html);
}

async function respond(error: Error, socket: Socket, page: Page): Promise<void> {
  const code = String(Reflect.get(error, "code"));
  if (code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const isOverflow = code === OVERFLOW;
  socket.end(
    isOverflow ? await overflowResponse(rawRequest(error), page) : responseText(STATUSES[code] ?? 400),
    () => socket.destroy(),
  );
}

/**
 * Responds to requests with more headers than Node reads, which are usually cookies of other apps at this host, with a page
 * that explains it and can sign out.
 * @param page returns the page, in a language that the browser accepts.
 */
export function respondToHeaderOverflow(page: Page): void {
  const servers = new WeakSet<Server>();
  subscribe("net.server.socket", (message) => {
    const socket: unknown = typeof message === "object" && message && Reflect.get(message, "socket");
    const server: unknown = socket instanceof Socket && Reflect.get(socket, "server");
    if (!(server instanceof Server) || servers.has(server)) return;
    servers.add(server);
    server.on("clientError", (error, connection) => {
      if (connection instanceof Socket) void respond(error, connection, page);
    });
  });
}

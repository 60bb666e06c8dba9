import { createHash, X509Certificate } from "node:crypto";
import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from "node:http";
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from "node:http2";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";

/** A proxy that sends requests to its targets in turn. */
export type ReverseProxy = { url: string; use: (targets: string[]) => void; stop: () => Promise<void> };

type Incoming = IncomingMessage | Http2ServerRequest;
type Outgoing = ServerResponse | Http2ServerResponse;

/** Connection-specific headers, which HTTP/2 forbids (RFC 9113 8.2.2). */
const CONNECTION_HEADERS = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "transfer-encoding",
  "upgrade",
]);

function withoutConnectionHeaders(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !CONNECTION_HEADERS.has(name)));
}

/** Returns the headers for the target: pseudo headers become `Host` (RFC 9113 8.3.1). Node has already joined the `Cookie` fields. */
function toForwardedHeaders({ headers }: Incoming): OutgoingHttpHeaders {
  const authority = headers[":authority"];
  if (typeof authority !== "string") return headers;
  const fields = Object.entries(headers).filter(([name]) => !name.startsWith(":"));
  return withoutConnectionHeaders({ ...Object.fromEntries(fields), host: authority });
}

/** Sets status and headers. The two response types declare `writeHead` with different signatures. */
function writeHead(outgoing: Outgoing, status: number, headers: OutgoingHttpHeaders): void {
  outgoing.statusCode = status;
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) outgoing.setHeader(name, value);
}

function refuse(outgoing: Outgoing): void {
  outgoing.statusCode = 502;
  outgoing.end();
}

function forward(target: string, incoming: Incoming, outgoing: Outgoing): void {
  const { method, url } = incoming;
  const forwarded = request(
    new URL(url ?? "/", target),
    { method, headers: toForwardedHeaders(incoming) },
    (response) => {
      const isHttp2 = incoming.httpVersionMajor === 2;
      writeHead(
        outgoing,
        response.statusCode ?? 502,
        isHttp2 ? withoutConnectionHeaders(response.headers) : response.headers,
      );
      response.pipe(outgoing);
    },
  );
  forwarded.on("error", () => {
    if (outgoing.headersSent) outgoing.destroy();
    else refuse(outgoing);
  });
  outgoing.on("close", () => forwarded.destroy());
  incoming.pipe(forwarded);
}

function createBalancer() {
  let targets: string[] = [];
  let turn = 0;
  return {
    use: (next: string[]) => {
      targets = next;
    },
    listener(incoming: Incoming, outgoing: Outgoing): void {
      const target = targets[turn++ % Math.max(targets.length, 1)];
      if (target) forward(target, incoming, outgoing);
      else refuse(outgoing);
    },
  };
}

/** Starts a proxy on a free port. It returns 502 without targets, and for a target that is gone. */
export async function startProxy(): Promise<ReverseProxy> {
  const { use, listener } = createBalancer();
  const server = createServer(listener);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    use,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  return address && typeof address === "object" ? address.port : 0;
}

/** A self-signed certificate. `spki`, the Base64 hash of its public key, makes a browser trust it. */
export type Certificate = { key: string; cert: string; spki: string };

/** Creates a self-signed certificate for these names. */
export async function createCertificate(names: string[]): Promise<Certificate> {
  const altNames = names.map((value) => ({ type: 2 as const, value }));
  const { private: key, cert } = await generate([{ name: "commonName", value: names[0] ?? "" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [{ name: "subjectAltName", altNames }],
  });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return { key, cert, spki: createHash("sha256").update(publicKey).digest("base64") };
}

/**
 * Starts a TLS-terminating proxy, with HTTP/2 where the browser supports it, that forwards plain http as a platform's proxy does.
 * @param name host of the proxy: browsers apply HSTS to names only, not to IP addresses (RFC 6797 8.1.1).
 */
export async function startTlsProxy(name: string, { key, cert }: Certificate): Promise<ReverseProxy> {
  const { use, listener } = createBalancer();
  const server = createSecureServer({ key, cert, allowHTTP1: true }, listener);
  const sessions = new Set<{ destroy: () => void }>();
  server.on("session", (session) => {
    sessions.add(session);
    session.once("close", () => sessions.delete(session));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `https://${name}:${portOf(server.address())}`,
    use,
    async stop() {
      server.close();
      for (const session of sessions) session.destroy();
    },
  };
}

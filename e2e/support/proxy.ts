import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  request,
  type ServerResponse,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import { generate } from "selfsigned";

/** A proxy that gives each request to the next of its targets. */
export type Proxy = { url: string; use: (targets: string[]) => void; stop: () => Promise<void> };

function passOn(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, headers, url } = incoming;
  const passed = request(new URL(url ?? "/", target), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  passed.on("error", () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
  outgoing.on("close", () => passed.destroy());
  incoming.pipe(passed);
}

/** A server that speaks TLS, with a certificate that nobody vouches for: browsers must be told not to mind. */
async function secureServer(listener: RequestListener) {
  const { private: key, cert } = await generate([{ name: "commonName", value: "127.0.0.1" }]);
  return createTlsServer({ key, cert }, listener);
}

/**
 * Starts one on a free port. Before it has targets it answers 502, as it does for a target that is gone.
 * @param secure takes https, and passes on http as a platform's own proxy does.
 */
export async function startProxy(secure = false): Promise<Proxy> {
  let targets: string[] = [];
  let turn = 0;
  const listener: RequestListener = (incoming, outgoing) => {
    const target = targets[turn++ % Math.max(targets.length, 1)];
    if (target) passOn(target, incoming, outgoing);
    else outgoing.writeHead(502).end();
  };
  const server = secure ? await secureServer(listener) : createServer(listener);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  return {
    url: `${secure ? "https" : "http"}://127.0.0.1:${port}`,
    use: (next) => {
      targets = next;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

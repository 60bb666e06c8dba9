import { once } from "node:events";
import { createServer } from "node:http";
import { crossOriginPage } from "./cross-origin-page";

/** A front end on a port of its own, by both of this machine's names: to a browser they are two sites. */
export type CrossOriginApp = {
  /** Another site than an app on 127.0.0.1. */
  elsewhere: string;
  /** The same site, though another origin. */
  beside: string;
  /** Tells it where the app is. */
  use: (app: string) => void;
  stop: () => Promise<void>;
};

/** Starts one on a free port. */
export async function startCrossOriginApp(): Promise<CrossOriginApp> {
  let api = "";
  const server = createServer(({ url }, answer) => {
    if (url !== "/" && !url?.startsWith("/?")) return answer.writeHead(204).end();
    answer.setHeader("content-type", "text/html; charset=utf-8");
    answer.end(crossOriginPage(api));
  });
  await once(server.listen(0), "listening");
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  return {
    elsewhere: `http://localhost:${port}`,
    beside: `http://127.0.0.1:${port}`,
    use: (app) => {
      api = `${app}/api/v1`;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

import { once } from "node:events";
import { createServer } from "node:http";
import { crossOriginPage } from "./cross-origin-page";

/** A front end on its own port, under both names of this machine. A browser treats them as two sites. */
export type CrossOriginApp = {
  /** URL on another site than an app on 127.0.0.1. */
  elsewhere: string;
  /** URL on the same site, on another origin. */
  beside: string;
  /** Sets the URL of the app. */
  use: (app: string) => void;
  stop: () => Promise<void>;
};

/** Starts a cross-origin front end on a free port. */
export async function startCrossOriginApp(): Promise<CrossOriginApp> {
  let api = "";
  const server = createServer(({ url }, response) => {
    if (url !== "/" && !url?.startsWith("/?")) return response.writeHead(204).end();
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(crossOriginPage(api));
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

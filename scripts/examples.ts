import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { startDemo } from "./demo-app";
import { fail, isPortFree } from "./listen-options.mjs";
import { serveReactExample } from "./react-example";

const PLAIN_PORT = 5173;
const REACT_PORT = 5174;

for (const port of [PLAIN_PORT, REACT_PORT])
  if (!(await isPortFree(port, "127.0.0.1"))) fail(`Port ${port} is taken. An example needs it.`);

// At localhost the examples are another site than 127.0.0.1, to which browsers send no cookies. At 127.0.0.1 they are the same site.
const demo = await startDemo({
  command: "npm run examples",
  origins: [PLAIN_PORT, REACT_PORT].flatMap((port) => [
    `http://localhost:${port}`,
    `http://127.0.0.1:${port}`,
  ]),
  redirectUris: [`http://127.0.0.1:${PLAIN_PORT}/`],
});

const plain = serve({
  fetch: new Hono().use(serveStatic({ root: "examples/spa" })).fetch,
  hostname: "127.0.0.1",
  port: PLAIN_PORT,
});
const react = await serveReactExample(REACT_PORT, demo.url);

console.log(`
Tonearm is ready:          ${demo.url}
Plain HTML, another site:  http://localhost:${PLAIN_PORT}
Plain HTML, same site:     http://127.0.0.1:${PLAIN_PORT}   (here Spotify can send its code to the page itself)
React, another site:       http://localhost:${REACT_PORT}
Spotify is emulated at ${demo.spotifyUrl}. No data leaves this machine. Ctrl-C stops everything.
`);
const code = await demo.ended;
plain.close();
await react.close();
await demo.close();
process.exit(code);

import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { startDemo } from "./demo-app";
import { fail, isPortFree } from "./listen-options.mjs";
import { serveReactExample } from "./react-example";

const PLAIN = 5173;
const REACT = 5174;

for (const port of [PLAIN, REACT])
  if (!(await isPortFree(port, "127.0.0.1"))) fail(`Port ${port} is taken; it is needed for an example.`);

// Under the name localhost they are another site than 127.0.0.1, where browsers send no cookies; under the number the same.
const demo = await startDemo({
  command: "npm run examples",
  origins: [PLAIN, REACT].flatMap((port) => [`http://localhost:${port}`, `http://127.0.0.1:${port}`]),
  redirectUris: [`http://127.0.0.1:${PLAIN}/`],
});

const plain = serve({
  fetch: new Hono().use(serveStatic({ root: "examples/spa" })).fetch,
  hostname: "127.0.0.1",
  port: PLAIN,
});
const react = await serveReactExample(REACT, demo.url);

console.log(`
Tonearm is ready:          ${demo.url}
Plain HTML, another site:  http://localhost:${PLAIN}
Plain HTML, same site:     http://127.0.0.1:${PLAIN}   (there Spotify's code can come to the page itself)
React, another site:       http://localhost:${REACT}
Spotify is emulated at ${demo.spotifyUrl}; nothing leaves this machine. Ctrl-C ends all of it.
`);
const code = await demo.ended;
plain.close();
await react.close();
await demo.close();
process.exit(code);

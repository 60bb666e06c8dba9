import { randomBytes } from "node:crypto";
import { createEmulator } from "../emulator/index";
import { buildIfNeeded } from "./build-if-needed";
import { readPort } from "./env-file";
import { endTogether, exitCode, fail, isPortFree, spawnNext } from "./processes";
import { waitUntilReady } from "./ready";

const EMULATOR_PORT = Number(process.env.EMULATOR_PORT || 4010);

const port = readPort();
const url = `http://127.0.0.1:${port}`;
if (!(await isPortFree(port))) fail(`Port ${port} is taken. Choose another with PORT=3001 npm run demo`);
if (!(await isPortFree(EMULATOR_PORT)))
  fail(
    `Port ${EMULATOR_PORT} is taken. Choose another for the emulator with EMULATOR_PORT=4011 npm run demo`,
  );
if (!(await buildIfNeeded())) fail("The build failed; what is wrong stands above.");

const spotify = await createEmulator({
  port: EMULATOR_PORT,
  library: "large",
  redirectUris: [`${url}/api/auth/callback/spotify`],
});
const app = spawnNext(
  ["start", "-H", "127.0.0.1", "-p", String(port)],
  {
    AUTH_URL: url,
    AUTH_SECRET: randomBytes(36).toString("base64"),
    AUTH_SPOTIFY_ID: "tonearm-demo",
    AUTH_SPOTIFY_SECRET: "tonearm-demo-secret",
    SPOTIFY_ACCOUNTS_URL: spotify.url,
    SPOTIFY_API_URL: `${spotify.url}/v1`,
    LOG_LEVEL: process.env.LOG_LEVEL || "warn",
  },
  "pipe",
);
app.stderr?.pipe(process.stderr);
app.stdout?.on("data", (chunk: Buffer) => /"level":/.test(chunk.toString()) && process.stdout.write(chunk));
endTogether(app);
const ended = exitCode(app);
await waitUntilReady(`${url}/api/ready`, ended);
console.log(
  `\nTonearm is ready: ${url}\nIts Spotify is emulated at ${spotify.url}; nothing leaves this machine. Ctrl-C ends both.\n`,
);
const code = await ended;
await spotify.close();
process.exit(code);

// @ts-check
// Plain JavaScript, with Next in the same process: a supervisor's signal reaches the server, and no loader stays in memory.
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fail, isPortFree, loadEnv, readHost, readPort } from "./listen-options.mjs";

loadEnv();
const given = process.argv.slice(2);
const { values } = parseArgs({
  args: given,
  strict: false,
  options: { port: { type: "string", short: "p" }, hostname: { type: "string", short: "H" } },
});
const port = typeof values.port === "string" ? readPort(values.port) : readPort();
const host = typeof values.hostname === "string" ? values.hostname : readHost();

if (!existsSync(".next/BUILD_ID")) fail("There is no build yet. Run: npm run build");
if (!(await isPortFree(port, host))) fail(`Port ${port} is taken. Choose another with PORT=3001 npm start`);

console.log(
  process.env.AUTH_URL
    ? `Tonearm's URL is ${process.env.AUTH_URL} (AUTH_URL).`
    : "AUTH_URL is not set. Every page shows the missing settings.",
);
process.env.NEXT_TELEMETRY_DISABLED ??= "1";
// Passes the built configuration, as Next's standalone server does. Otherwise Next compiles next.config.ts at each start, with a
// compiler that then stays in memory: 32 MB. A Next version without this variable does so.
const { config } = JSON.parse(readFileSync(".next/required-server-files.json", "utf8"));
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
// Next parses its own command line; the last value of a repeated option counts.
process.argv.splice(2, given.length, "start", "-p", String(port), ...(host ? ["-H", host] : []), ...given);
await import("next/dist/bin/next");

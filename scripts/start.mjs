// @ts-check
// Plain JavaScript, and Next in this very process: a supervisor's signal meets the server, and no loader stays in memory.
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
    ? `Tonearm's address is ${process.env.AUTH_URL} (AUTH_URL).`
    : "AUTH_URL is not set. Every page will say what is missing.",
);
process.env.NEXT_TELEMETRY_DISABLED ??= "1";
// The configuration as it was built, as Next's standalone server has it. Otherwise Next compiles next.config.ts at each start, with a
// compiler that then stays in memory: 32 MB. A Next that does not know this variable does just that.
const { config } = JSON.parse(readFileSync(".next/required-server-files.json", "utf8"));
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
// Next reads its command line itself; of an option given twice the last one counts.
process.argv.splice(2, given.length, "start", "-p", String(port), ...(host ? ["-H", host] : []), ...given);
await import("next/dist/bin/next");

/** Runs browser tests against a build of the current sources: `npm run browser -- e2e/refresh`, with Playwright's arguments. */
import { spawn } from "node:child_process";
import { buildIfNeeded } from "./build-if-needed";
import { exitCode } from "./child-process";
import { ensureBrowser } from "./chromium";
import { fail } from "./listen-options.mjs";
import { ensureRedis } from "./redis";

const executable = ensureBrowser();
if (!executable) fail("Chromium not found. Install it, or set CHROMIUM_PATH=/path/to/chromium");
if (!ensureRedis())
  fail("redis-server not found. Install it, or set REDIS_SERVER_PATH=/path/to/redis-server");
if (!(await buildIfNeeded({ checkTypes: false }))) fail("The build failed. See the errors above.");
process.exitCode = await exitCode(
  spawn("npx", ["playwright", "test", "--reporter=list", ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, CHROMIUM_PATH: executable },
  }),
);

/** Runs browser tests against the build of these very sources: `npm run browser -- e2e/renewal`, with Playwright's arguments. */
import { spawn } from "node:child_process";
import { buildIfNeeded } from "./build-if-needed";
import { exitCode } from "./child-process";
import { ensureBrowser } from "./chromium";
import { fail } from "./listen-options.mjs";
import { ensureRedis } from "./redis";

const executable = ensureBrowser();
if (!executable) fail("No Chromium: install one, or name it with CHROMIUM_PATH=/path/to/chromium");
if (!ensureRedis()) fail("No redis-server: install one, or name it with REDIS_SERVER_PATH=/path/to/it");
if (!(await buildIfNeeded({ checkTypes: false }))) fail("The build failed; what is wrong stands above.");
process.exitCode = await exitCode(
  spawn("npx", ["playwright", "test", "--reporter=list", ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, CHROMIUM_PATH: executable },
  }),
);

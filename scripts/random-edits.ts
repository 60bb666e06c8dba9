/**
 * Edits playlists at random, in the pure model and in a browser, with new seeds on each run: `npm run random-edits`. Failures are
 * printed with their seed; `EDIT_SEED` and `BROWSER_EDIT_SEED` repeat a run.
 */
import { spawn } from "node:child_process";
import { exitCode } from "./child-process";

const seed = Number(process.env.EDIT_SEED ?? Date.now() % 1_000_000);
const settings = {
  EDIT_SEED: String(seed),
  EDIT_SEQUENCES: process.env.EDIT_SEQUENCES ?? "2000",
  BROWSER_EDIT_SEED: process.env.BROWSER_EDIT_SEED ?? String(seed),
  BROWSER_EDIT_SEQUENCES: process.env.BROWSER_EDIT_SEQUENCES ?? "60",
};
console.log(`First seed: ${settings.EDIT_SEED}. First seed in the browser: ${settings.BROWSER_EDIT_SEED}.`);

function run(args: string[]): Promise<number> {
  return exitCode(spawn("npx", args, { stdio: "inherit", env: { ...process.env, ...settings } }));
}

const model = await run(["vitest", "run", "--reporter=dot", "lib/client/random-edits.test.ts"]);
const browser = await run(["tsx", "scripts/browser-tests.ts", "e2e/random-edits"]);
process.exitCode = Math.max(model, browser);

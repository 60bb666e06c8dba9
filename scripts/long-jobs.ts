/**
 * Keeps the order of 1,000 songs, copies them, and merges 5 playlists of 200, in a browser against an emulated Spotify that allows 45
 * calls in 30 s: `npm run long-jobs`. Takes about 6 minutes, because the jobs keep Spotify's pace.
 */
import { spawn } from "node:child_process";
import { exitCode } from "./child-process";

const env = { ...process.env, LONG_JOBS: "1" };
const args = ["tsx", "scripts/browser-tests.ts", "e2e/long-jobs.spec.ts", "--workers=1"];
process.exitCode = await exitCode(spawn("npx", args, { stdio: "inherit", env }));

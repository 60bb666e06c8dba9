import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { isPortFree } from "./listen-options.mjs";

/**
 * Longest header of a request. Browsers send a cookie to every port of a host, so on a developer's machine the cookies
 * of many apps arrive together; Node's own limit is 16 KB.
 */
export const MAX_HEADER_FLAG = "--max-http-header-size=32768";

const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** Runs a Next command with this Node, in this folder. */
export function spawnNext(
  args: string[],
  env: Record<string, string>,
  stdio: "inherit" | "pipe" = "inherit",
): ChildProcess {
  return spawn(process.execPath, [MAX_HEADER_FLAG, next, ...args], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio,
  });
}

/** Resolves to the exit code of a process; a signal counts as 1. */
export function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

const children = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});

/** Ends a child at once when this process ends, also by an error: a failed measurement must not leave its app running. */
export function endWithParent(child: ChildProcess): void {
  children.add(child);
  child.once("exit", () => children.delete(child));
}

// Ports below the system's ephemeral range (from 32,768 on Linux), with a separate range for each worker of Playwright or
// Vitest, so that no other test can take a port between its check and its use. The app of one test once answered another test.
const PORTS_PER_WORKER = 1000;
const worker = Number(process.env.TEST_PARALLEL_INDEX ?? process.env.VITEST_POOL_ID ?? 11) % 12;
const firstPort = 20_000 + worker * PORTS_PER_WORKER;
let portsGiven = 0;

/**
 * Returns a free port that no other test of this run gets.
 * @throws Error if all ports of this worker are in use.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < PORTS_PER_WORKER; tries++) {
    const port = firstPort + (portsGiven++ % PORTS_PER_WORKER);
    if (await isPortFree(port, "127.0.0.1")) return port;
  }
  throw new Error("no free port");
}

const KILL_DELAY_MS = 3_000;

/**
 * Forwards SIGINT and SIGTERM to a child: Ctrl-C reaches both anyway, but a supervisor's SIGTERM reaches only its own process. A
 * child that still has open connections after 3 s is killed.
 */
export function forwardSignals(child: ChildProcess): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      child.kill(signal);
      setTimeout(() => child.kill("SIGKILL"), KILL_DELAY_MS).unref();
    });
}

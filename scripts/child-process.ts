import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { isPortFree } from "./listen-options.mjs";

const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** Runs one of Next's commands with this Node, in this folder. */
export function spawnNext(
  args: string[],
  env: Record<string, string>,
  stdio: "inherit" | "pipe" = "inherit",
): ChildProcess {
  return spawn(process.execPath, [next, ...args], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio,
  });
}

/** The exit code of a process; a signal counts as 1. */
export function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

// Below the ports that the system gives away by itself (from 32,768 on Linux), and a range for each worker of Playwright or
// Vitest: between the look at a port and its use, no other test can take it. The app of one test once answered another's.
const PORTS_PER_WORKER = 1000;
const worker = Number(process.env.TEST_PARALLEL_INDEX ?? process.env.VITEST_POOL_ID ?? 11) % 12;
const firstPort = 20_000 + worker * PORTS_PER_WORKER;
let portsGiven = 0;

/**
 * A port nobody listens on at this moment, and that no other test of this run is given.
 * @throws Error where all ports of this worker are taken.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < PORTS_PER_WORKER; tries++) {
    const port = firstPort + (portsGiven++ % PORTS_PER_WORKER);
    if (await isPortFree(port, "127.0.0.1")) return port;
  }
  throw new Error("no free port");
}

const PATIENCE = 3000;

/**
 * Passes an end on to a child: Ctrl-C reaches both anyway, but a supervisor's SIGTERM only its own process. A child still
 * busy with open connections after 3 s is ended for good.
 */
export function forwardSignals(child: ChildProcess): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      child.kill(signal);
      setTimeout(() => child.kill("SIGKILL"), PATIENCE).unref();
    });
}

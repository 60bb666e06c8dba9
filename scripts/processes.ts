import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createServer } from "node:net";

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

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (!address || typeof address === "string") throw new Error("no port");
  return address.port;
}

const PATIENCE = 3000;

/**
 * Passes an end on to a child: Ctrl-C reaches both anyway, but a supervisor's SIGTERM only its own process. A child still
 * busy with open connections after 3 s is ended for good.
 */
export function endTogether(child: ChildProcess): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      child.kill(signal);
      setTimeout(() => child.kill("SIGKILL"), PATIENCE).unref();
    });
}

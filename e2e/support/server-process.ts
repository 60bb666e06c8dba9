import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** A server that was started by its own command, as a supervisor or a person starts it. */
export type ServerProcess = {
  child: ChildProcess;
  printed: () => string;
  /** The exit code; null after a signal that nothing handled. */
  ended: Promise<number | null>;
  /** Ends it at once, with all it started. */
  kill: () => Promise<void>;
};

/** Runs a command in a process group of its own. Empty settings unset a variable. */
export function runServer(command: string[], cwd: string, env: Record<string, string>): ServerProcess {
  const [program = "", ...args] = command;
  const settings = { ...process.env, ...env };
  for (const [name, value] of Object.entries(env)) if (value === "") delete settings[name];
  const child = spawn(program, args, { cwd, env: settings, detached: true });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    child,
    printed: () => printed,
    ended,
    async kill() {
      if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid ?? 0), "SIGKILL");
      await ended;
    },
  };
}

/** Waits until a server answers. @throws Error with what it printed, where it ends first. */
export async function untilHealthy(origin: string, { child, printed }: ServerProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${origin}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error(`the server ended before it was ready:\n${printed()}`);
}

/** The processes that a process has started and that live, theirs included (proc(5), `children`). */
export function descendants(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
  return children.map(Number).flatMap((child) => [child, ...descendants(child)]);
}

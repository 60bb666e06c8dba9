import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { endWithParent, freePort } from "./child-process";
import { findRedis } from "./redis";

/** A Redis for tests that inject faults. Every method resolves once it has taken effect. */
export type RedisProcess = {
  url: string;
  /** Kills the process; its data is lost. */
  kill(): Promise<void>;
  /** Kills it and starts an empty one on the same port. */
  restart(): Promise<void>;
  /** Stops responses, while connections stay open. */
  pause(): void;
  resume(): void;
  /** Deletes all data while it runs. */
  flush(): Promise<void>;
  /** Waits until the app's grace period ends: it grants no locks in the first seconds of an empty Redis. */
  settle(): Promise<void>;
  /** Ends the grace period. For app processes as new as the Redis, which have nothing to restore. */
  endSettling(): Promise<void>;
  stop(): Promise<void>;
};

/** Runs a command over a separate connection. */
async function run<T>(port: number, command: (connection: Redis) => Promise<T>): Promise<T> {
  const connection = new Redis(port, "127.0.0.1");
  return command(connection).finally(() => connection.disconnect());
}

/** Returns the keys that exist during the grace period. */
function gracePeriodKeys(port: number): Promise<string[]> {
  return run(port, (connection) => connection.keys("*:settling"));
}

async function start(executable: string, port: number): Promise<ChildProcess> {
  const settings = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const child = spawn(executable, settings, { stdio: ["ignore", "pipe", "inherit"] });
  endWithParent(child);
  await new Promise<void>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`redis-server exited with code ${code}`)));
    child.stdout.on("data", (chunk: Buffer) => {
      if (/ready to accept connections/i.test(chunk.toString())) resolve();
    });
  });
  return child;
}

/**
 * Starts a separate redis-server that writes nothing to disk.
 * @throws Error if there is none, because a test that needs it must not pass without it.
 */
export async function startRedis(): Promise<RedisProcess> {
  const executable = findRedis();
  if (!executable) throw new Error("redis-server not found. npm test installs it if possible.");
  const port = await freePort();
  let child = await start(executable, port);

  async function kill(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }

  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    async restart() {
      await kill();
      child = await start(executable, port);
    },
    pause: () => void child.kill("SIGSTOP"),
    resume: () => void child.kill("SIGCONT"),
    async flush() {
      await run(port, (connection) => connection.flushall());
    },
    async settle() {
      while ((await gracePeriodKeys(port)).length > 0) await sleep(100);
    },
    async endSettling() {
      const keys = await gracePeriodKeys(port);
      if (keys.length > 0) await run(port, (connection) => connection.del(...keys));
    },
    stop: kill,
  };
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { freePort } from "./child-process";
import { findRedis } from "./redis";

/** A Redis for tests, which can be treated badly. Every verb resolves once it has taken effect. */
export type RedisProcess = {
  url: string;
  /** Ends the process at once; what it held is gone. */
  kill(): Promise<void>;
  /** Starts it again on the same port, empty. */
  restart(): Promise<void>;
  /** Stops it from answering, with its connections open. */
  pause(): void;
  resume(): void;
  /** Empties it as it runs. */
  flush(): Promise<void>;
  /** Waits until the app takes it for settled: one that is found empty gives no locks for its first seconds. */
  settle(): Promise<void>;
  /** Ends that wait. For processes that are all as new as it is: none has anything to tell it. */
  endSettling(): Promise<void>;
  stop(): Promise<void>;
};

/** Gives a command to a Redis over a connection of its own. */
async function ask<T>(port: number, command: (connection: Redis) => Promise<T>): Promise<T> {
  const connection = new Redis(port, "127.0.0.1");
  return command(connection).finally(() => connection.disconnect());
}

/** What marks the wait, while it lasts. */
function settlingMarks(port: number): Promise<string[]> {
  return ask(port, (connection) => connection.keys("*:settling"));
}

async function start(executable: string, port: number): Promise<ChildProcess> {
  const settings = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const child = spawn(executable, settings, { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`redis-server ended with code ${code}`)));
    child.stdout.on("data", (chunk: Buffer) => {
      if (/ready to accept connections/i.test(chunk.toString())) resolve();
    });
  });
  return child;
}

/**
 * Starts a redis-server of its own, which keeps nothing on disk.
 * @throws Error where there is none: a test that needs it must not pass without.
 */
export async function startRedis(): Promise<RedisProcess> {
  const executable = findRedis();
  if (!executable) throw new Error("No redis-server here. npm test installs one where it can.");
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
      await ask(port, (connection) => connection.flushall());
    },
    async settle() {
      while ((await settlingMarks(port)).length > 0) await sleep(100);
    },
    async endSettling() {
      const marks = await settlingMarks(port);
      if (marks.length > 0) await ask(port, (connection) => connection.del(...marks));
    },
    stop: kill,
  };
}

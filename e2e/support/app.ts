import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../scripts/processes";

const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** The built app, running. `log` is all it has printed. */
export type App = { url: string; log: () => string; stop: () => Promise<void> };

async function untilAlive(url: string, child: ChildProcess, log: () => string): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await sleep(25);
  }
  throw new Error(`the app ended before it was ready:\n${log()}`);
}

/**
 * Starts the production build on a free port.
 * @param env on top of what is given by default; an empty text unsets a variable.
 */
export async function startApp(env: (url: string) => Record<string, string>): Promise<App> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(port)], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      LOG_LEVEL: "debug",
      ...env(url),
    },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const log = () => printed;
  await untilAlive(url, child, log);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    url,
    log,
    async stop() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

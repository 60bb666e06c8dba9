import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { endWithParent, freePort, MAX_HEADER_FLAG } from "../../scripts/child-process";

const start = fileURLToPath(new URL("../../scripts/start.mjs", import.meta.url));
const preloads = ["clock.cjs", "break-dates.cjs", "reset-state.cjs"].flatMap((file) => [
  "--require",
  fileURLToPath(new URL(file, import.meta.url)),
]);

/** The built app, running. */
export type App = {
  url: string;
  /** The id of its process; of the first one where there are several. */
  pid: number;
  /** All it has printed. */
  log: () => string;
  /**
   * Sets its clock beside the machine's, by ms. Timers stay real, and so do the clocks of the browser, whose cookies live on,
   * of Spotify and of Redis.
   */
  setClock: (offset: number) => Promise<void>;
  /** From now on whatever tells a date throws as the server renders it: a page, a section, a banner of the layout. */
  breakDates: () => Promise<void>;
  /** Forgets what this process has cached and counted. Its log, clock and connections stay. */
  resetState: () => Promise<void>;
  /** Waits until it neither answers requests nor sends any. */
  untilIdle: () => Promise<void>;
  /** Sends it a signal, as a supervisor does. */
  signal: (name: "SIGTERM" | "SIGINT") => void;
  /** Its exit code, once it has ended; null after a signal that nothing handled. */
  ended: Promise<number | null>;
  /** Ends it at once. */
  stop: () => Promise<void>;
};

async function untilAlive(url: string, child: ChildProcess, log: () => string): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok && child.exitCode === null) return;
    await sleep(25);
  }
  throw new Error(`the app ended before it was ready:\n${log()}`);
}

/** Gives a word to what is preloaded into the app. */
function sendToChild(
  child: ChildProcess,
  word: { clockOffset: number } | { breakDates: true } | { resetState: true } | { untilIdle: true },
): Promise<void> {
  return new Promise((resolve, reject) => {
    // The app answers in order, so the first answer from now on is this one's.
    child.once("message", () => resolve());
    child.send(word, (error) => error && reject(error));
  });
}

type StartOptions = {
  /** The folder of the build; this one's where nothing else is said. */
  folder?: string;
  /** A free one by default. */
  port?: number;
  /** Where its clock stands beside the machine's from the beginning, in ms. */
  clockOffset?: number;
};

/**
 * Starts the production build on a free port.
 * @param env on top of what is given by default; an empty text unsets a variable.
 */
export async function startApp(
  env: (url: string) => Record<string, string>,
  { clockOffset = 0, folder = ".", port: given }: StartOptions = {},
): Promise<App> {
  const port = given ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  // Its own, because what one test records must not end a session of another.
  const dataDir = mkdtempSync(join(tmpdir(), "tonearm-data-"));
  const args = [MAX_HEADER_FLAG, ...preloads, start, "-H", "127.0.0.1", "-p", String(port)];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      LOG_LEVEL: "debug",
      DATA_DIR: dataDir,
      E2E_CLOCK_OFFSET: String(clockOffset),
      ...env(url),
    },
  });
  endWithParent(child);
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const log = () => printed;
  const ended = new Promise<number | null>((resolve) =>
    child.once("exit", (code) => {
      rmSync(dataDir, { recursive: true, force: true });
      resolve(code);
    }),
  );
  await untilAlive(url, child, log);
  return {
    url,
    pid: child.pid ?? 0,
    log,
    setClock: (clockOffset) => sendToChild(child, { clockOffset }),
    breakDates: () => sendToChild(child, { breakDates: true }),
    resetState: () => sendToChild(child, { resetState: true }),
    untilIdle: () => sendToChild(child, { untilIdle: true }),
    signal: (name) => void child.kill(name),
    ended,
    async stop() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Stops an app and starts another at its address: on loopback a cookie belongs to one port. */
export async function restartApp(
  app: App,
  env: (url: string) => Record<string, string>,
  options: StartOptions = {},
): Promise<App> {
  await app.stop();
  return startApp(env, { ...options, port: Number(new URL(app.url).port) });
}

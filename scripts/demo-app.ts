import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createEmulator } from "../emulator/index";
import { buildIfNeeded } from "./build-if-needed";
import { exitCode, forwardSignals, spawnNext } from "./child-process";
import { fail, isPortFree, readPort } from "./listen-options.mjs";
import { waitUntilReady } from "./wait-until-ready";

const EMULATOR_PORT = Number(process.env.EMULATOR_PORT || 4010);

type DemoOptions = {
  /** The command that started it, for the hint about other ports. */
  command: string;
  /** Origins of front ends that may use it. */
  origins?: string[];
  /** Further redirect URIs, pages of those front ends. */
  redirectUris?: string[];
};

export type Demo = { url: string; spotifyUrl: string; ended: Promise<number>; close: () => Promise<void> };

async function requireFreePorts(port: number, command: string): Promise<void> {
  if (!(await isPortFree(port, "127.0.0.1")))
    fail(`Port ${port} is taken. Choose another with PORT=3001 ${command}`);
  if (!(await isPortFree(EMULATOR_PORT, "127.0.0.1")))
    fail(`Port ${EMULATOR_PORT} is taken. Choose another emulator port with EMULATOR_PORT=4011 ${command}`);
}

/** Prints errors and log lines. Next's own start message is left out, because it would hide the URL. */
function printLog(app: ChildProcess): void {
  app.stderr?.pipe(process.stderr);
  app.stdout?.on("data", (chunk: Buffer) => /"level":/.test(chunk.toString()) && process.stdout.write(chunk));
}

/** Builds the app if needed, and starts it with an emulated Spotify. Ctrl-C ends the app. */
export async function startDemo({ command, origins = [], redirectUris = [] }: DemoOptions): Promise<Demo> {
  const port = readPort();
  const url = `http://127.0.0.1:${port}`;
  await requireFreePorts(port, command);
  if (!(await buildIfNeeded())) fail("The build failed. See the errors above.");
  const spotify = await createEmulator({
    port: EMULATOR_PORT,
    library: "large",
    redirectUris: [`${url}/api/auth/callback/spotify`, ...redirectUris],
  });
  const settings = {
    AUTH_URL: url,
    AUTH_SECRET: randomBytes(36).toString("base64"),
    AUTH_SPOTIFY_ID: "tonearm-demo",
    AUTH_SPOTIFY_SECRET: "tonearm-demo-secret",
    SPOTIFY_ACCOUNTS_URL: spotify.url,
    SPOTIFY_API_URL: `${spotify.url}/v1`,
    CORS_ORIGINS: origins.join(","),
    LOG_LEVEL: process.env.LOG_LEVEL || "warn",
  };
  const app = spawnNext(["start", "-H", "127.0.0.1", "-p", String(port)], settings, "pipe");
  printLog(app);
  forwardSignals(app);
  const ended = exitCode(app);
  await waitUntilReady(`${url}/api/ready`, ended);
  return { url, spotifyUrl: spotify.url, ended, close: () => spotify.close() };
}

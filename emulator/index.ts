import { createAdaptorServer } from "@hono/node-server";
import { createApp } from "./app";
import { listen, stop } from "./server";
import { createEmulatorState, resetEmulatorState } from "./state/emulator-state";
import { type EmulatorOptions, settingsFrom } from "./state/settings";

export type { EmulatorOptions } from "./state/settings";

/** A running emulator. */
export type Emulator = {
  /** Base URL, without a trailing slash. */
  url: string;
  port: number;
  /** Resets the state: no grants, faults, changes or log, and the system time. */
  reset(): void;
  /** Stops immediately and closes keep-alive connections. */
  close(): Promise<void>;
};

/** With Node's default of 5 s, a busy client that checks the timeout once a second may send on a closing connection. */
const KEEP_ALIVE_TIMEOUT_MS = 60_000;

/** Starts an emulated Spotify on 127.0.0.1. Rejects with an error of one sentence if the port is taken. */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const world = createEmulatorState(settingsFrom(options), "");
  const server = createAdaptorServer({
    fetch: createApp(world).fetch,
    overrideGlobalObjects: false,
    serverOptions: { keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS },
  });
  const port = await listen(server, options.port ?? 0, options.host);
  world.origin = `http://127.0.0.1:${port}`;
  return { url: world.origin, port, reset: () => resetEmulatorState(world), close: () => stop(server) };
}

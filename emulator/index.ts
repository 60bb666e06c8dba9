import { createAdaptorServer } from "@hono/node-server";
import { createApp } from "./app";
import { listen, stop } from "./server";
import { createEmulatorState, resetEmulatorState } from "./state/emulator-state";
import { type EmulatorOptions, settingsFrom } from "./state/settings";

export type { EmulatorOptions } from "./state/settings";

/** A running emulator. */
export type Emulator = {
  /** Its address, without a slash at the end. */
  url: string;
  port: number;
  /** Back to the start: no grants, faults, changes or log, and the machine's time. */
  reset(): void;
  /** Stops at once, dropping connections that are kept alive. */
  close(): Promise<void>;
};

/** Node's 5 s end a connection just as a busy client, which looks at the time once a second, sends its next request on it. */
const KEEP_ALIVE_MS = 60_000;

/** Starts a Spotify on 127.0.0.1. Rejects with a plain sentence when the port is taken. */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const world = createEmulatorState(settingsFrom(options), "");
  const server = createAdaptorServer({
    fetch: createApp(world).fetch,
    overrideGlobalObjects: false,
    serverOptions: { keepAliveTimeout: KEEP_ALIVE_MS },
  });
  const port = await listen(server, options.port ?? 0);
  world.origin = `http://127.0.0.1:${port}`;
  return { url: world.origin, port, reset: () => resetEmulatorState(world), close: () => stop(server) };
}

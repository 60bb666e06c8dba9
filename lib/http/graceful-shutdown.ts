import { subscribe } from "node:diagnostics_channel";
import { ServerResponse } from "node:http";
import { Socket } from "node:net";
import { constants } from "node:os";
import { env, envFaults } from "../env";
import { globalSingleton } from "../global-singleton";
import { log } from "../log";

type Signal = "SIGTERM" | "SIGINT";

/** A refresh of a rotating token is awaited for 60 s at most (lib/auth/refresh-token-exchange.ts); then the process ends all the same. */
const MAX_SHUTDOWN_MS = 65_000;
/** At Ctrl-C the terminal signals npm and this process, and npm passes its own signal on: within this time they are one. */
const REPEATED_SIGNAL_MS = 500;

type Shutdown = { startedAt: number | null; connections: Map<Socket, Set<ServerResponse>>; end: () => void };

/** Instrumentation and routes are bundled apart, so the state hangs on the process. */
const state = globalSingleton<Shutdown>("shutdown", () => ({
  /** When the first signal came, on the clock of `performance.now()`. */
  startedAt: null,
  /** Every connection, with its requests that are not answered yet. */
  connections: new Map(),
  /** Ends the process at once. */
  end: () => {},
}));

/** Whether this process has been told to stop. */
export function isShuttingDown(): boolean {
  return state.startedAt !== null;
}

function shutdownMs(): number {
  return (envFaults.length ? 25 : env().SHUTDOWN_SECONDS) * 1000;
}

function field(message: unknown, name: string): unknown {
  return typeof message === "object" && message !== null ? Reflect.get(message, name) : undefined;
}

function addConnection(message: unknown): void {
  const socket = field(message, "socket");
  if (!(socket instanceof Socket)) return;
  state.connections.set(socket, new Set());
  socket.once("close", () => state.connections.delete(socket));
}

/** Lets a connection end with its answer. */
function closeAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("connection", "close");
}

function addRequest(message: unknown): void {
  const [socket, response] = [field(message, "socket"), field(message, "response")];
  if (!(socket instanceof Socket) || !(response instanceof ServerResponse)) return;
  const responses = state.connections.get(socket);
  if (!responses) return;
  responses.add(response);
  if (isShuttingDown()) closeAfter(response);
  response.once("close", () => {
    responses.delete(response);
    if (isShuttingDown() && responses.size === 0) socket.destroySoon();
  });
}

function destroyConnections(): void {
  for (const socket of state.connections.keys()) socket.destroy();
}

/** @returns what ends the process at once, with the exit code of a signal. */
function limitShutdown(signal: Signal): () => void {
  const code = 128 + constants.signals[signal];
  // Next exits with that code too, which supervisors take for a failure. A crash meanwhile keeps its own.
  const succeed = (exitCode: number) => {
    if (exitCode === code) process.exitCode = 0;
  };
  process.once("exit", succeed);
  setTimeout(destroyConnections, shutdownMs()).unref();
  setTimeout(() => process.exit(), Math.max(MAX_SHUTDOWN_MS, shutdownMs())).unref();
  return () => {
    process.off("exit", succeed);
    process.exit(code);
  };
}

/** Next, on the same signal, stops accepting, waits for connections and for work in `after()`, and exits. */
function shutDown(signal: Signal): void {
  state.startedAt = performance.now();
  log.info({ signal }, "stopping: open requests are answered first");
  for (const [socket, responses] of state.connections) {
    if (responses.size === 0) socket.destroy();
    for (const response of responses) closeAfter(response);
  }
  state.end = limitShutdown(signal);
}

function onSignal(signal: Signal): void {
  if (state.startedAt === null) shutDown(signal);
  else if (performance.now() - state.startedAt > REPEATED_SIGNAL_MS) state.end();
}

/**
 * Prepares this process to stop on SIGTERM or SIGINT: connections without a request are closed, requests have `SHUTDOWN_SECONDS`
 * to be answered, and the exit code is 0. A second signal ends the process at once.
 */
export function prepareShutdown(): void {
  subscribe("net.server.socket", addConnection);
  subscribe("http.server.request.start", addRequest);
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}

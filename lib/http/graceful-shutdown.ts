import { subscribe } from "node:diagnostics_channel";
import { ServerResponse } from "node:http";
import { Socket } from "node:net";
import { constants } from "node:os";
import { env, envFaults } from "../env";
import { globalSingleton } from "../global-singleton";
import { log } from "../log";
import { SECOND_MS } from "../time";

type Signal = "SIGTERM" | "SIGINT";

/**
 * A process waits at most 60 s for the refresh of a rotating token (lib/auth/refresh-token-exchange.ts).
 * After this limit the process ends anyway.
 */
const MAX_SHUTDOWN_MS = 65_000;
/**
 * On Ctrl-C the terminal signals npm and this process, and npm forwards its own signal. Two signals within
 * this time count as one.
 */
const REPEATED_SIGNAL_MS = 500;

type Shutdown = { startedAt: number | null; connections: Map<Socket, Set<ServerResponse>>; end: () => void };

/** Instrumentation and routes are separate bundles, so the state is stored on the process. */
const state = globalSingleton<Shutdown>("shutdown", () => ({
  /** Time of the first signal, from `performance.now()`. */
  startedAt: null,
  /** Every connection, with the responses that are not finished yet. */
  connections: new Map(),
  /** Ends the process at once. */
  end: () => {},
}));

/** Returns whether this process has received a signal to stop. */
export function isShuttingDown(): boolean {
  return state.startedAt !== null;
}

function shutdownMs(): number {
  return (envFaults.length ? 25 : env().SHUTDOWN_SECONDS) * SECOND_MS;
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

/** Closes the connection after this response. */
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

/** @returns a function that ends the process at once, with the exit code of a signal. */
function limitShutdown(signal: Signal): () => void {
  const code = 128 + constants.signals[signal];
  // Next also exits with that code, which supervisors report as a failure. A crash in the meantime keeps its
  // own code.
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

/**
 * On the same signal Next stops accepting connections, waits for open ones and for work in `after()`, and
 * exits.
 */
function shutDown(signal: Signal): void {
  state.startedAt = performance.now();
  log.info({ signal }, "shutting down after open requests");
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
 * Prepares this process to stop on SIGTERM or SIGINT: it closes connections without a request, allows open
 * requests `SHUTDOWN_SECONDS` to finish, and exits with code 0. A second signal ends the process at once.
 */
export function prepareShutdown(): void {
  subscribe("net.server.socket", addConnection);
  subscribe("http.server.request.start", addRequest);
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}

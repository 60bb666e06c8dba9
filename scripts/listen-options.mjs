// @ts-check
// Plain JavaScript, because `npm start` reads it without a TypeScript loader.
import { createServer } from "node:net";
import nextEnv from "@next/env";

/**
 * Loads the `.env` files that Next reads into this process, including `.env.local` and those of the mode. Variables already set win.
 * @param {{ isDevelopment?: boolean }} [options]
 */
export function loadEnv({ isDevelopment = false } = {}) {
  const silent = { info: () => {}, error: console.error };
  nextEnv.loadEnvConfig(process.cwd(), isDevelopment, silent);
}

/**
 * Reads a port.
 * @param {string | undefined} [text]
 * @throws Error for anything but 1 to 65535.
 */
export function readPort(text = process.env.PORT || "3000") {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${text} is not a port.`);
  return port;
}

/**
 * Returns the address to listen on: `HOST`, or else the loopback address in `AUTH_URL`. Undefined if neither is set: Node
 * then listens on every IPv4 and IPv6 address.
 * @returns {string | undefined}
 */
export function readHost() {
  if (process.env.HOST) return process.env.HOST;
  const hostname = URL.parse(process.env.AUTH_URL ?? "")?.hostname ?? "";
  return ["127.0.0.1", "[::1]", "localhost"].includes(hostname) ? hostname.replace(/[[\]]/g, "") : undefined;
}

/**
 * Returns whether a port is free.
 * @param {number} port
 * @param {string} [host] undefined: every address.
 * @returns {Promise<boolean>}
 */
export function isPortFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/**
 * Prints one line and ends the process.
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

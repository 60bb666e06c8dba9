// @ts-check
// Plain JavaScript, because `npm start` reads it without a TypeScript loader.
import { createServer } from "node:net";
import nextEnv from "@next/env";

/**
 * Reads the `.env` files into this process that Next reads: `.env.local` and the mode's own among them. What is already set wins.
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
 * Returns the address to listen on: `HOST`, else the loopback address that `AUTH_URL` names. Undefined where neither does: Node
 * then listens on every address, of IPv4 and of IPv6.
 * @returns {string | undefined}
 */
export function readHost() {
  if (process.env.HOST) return process.env.HOST;
  const hostname = URL.parse(process.env.AUTH_URL ?? "")?.hostname ?? "";
  return ["127.0.0.1", "[::1]", "localhost"].includes(hostname) ? hostname.replace(/[[\]]/g, "") : undefined;
}

/**
 * Checks that nothing listens on a port.
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

import { existsSync } from "node:fs";

/** Reads `.env` into this process, as Next does, for commands that need a setting before Next starts. */
export function loadEnvFile(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
}

/** The port asked for. @throws Error for what is no port. */
export function readPort(standard = 3000): number {
  const port = Number(process.env.PORT || standard);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT=${process.env.PORT} is no port.`);
  return port;
}

/** Where to listen: this machine alone while the app's address is loopback, else everywhere. */
export function readHost(): string {
  const url = process.env.AUTH_URL;
  const loopback = !url || /^http:\/\/(127\.0\.0\.1|\[::1\]|localhost)([:/]|$)/.test(url);
  return loopback ? "127.0.0.1" : "0.0.0.0";
}

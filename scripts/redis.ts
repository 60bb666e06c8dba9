import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { canInstall, install } from "./apt-install";

/** Returns the path of redis-server: from `REDIS_SERVER_PATH`, or on `PATH`. Null if there is none. */
export function findRedis(): string | null {
  const named = process.env.REDIS_SERVER_PATH;
  if (named) return existsSync(named) ? named : null;
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  return folders.map((folder) => join(folder, "redis-server")).find((path) => existsSync(path)) ?? null;
}

/** Returns the path of redis-server, and installs it if needed. Null if that fails. */
export function ensureRedis(): string | null {
  return findRedis() ?? (canInstall() && install("redis-server") ? findRedis() : null);
}

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { canInstall, install } from "./apt-install";

/** A redis-server on this machine: named by `REDIS_SERVER_PATH`, or on the path. Null where there is none. */
export function findRedis(): string | null {
  const named = process.env.REDIS_SERVER_PATH;
  if (named) return existsSync(named) ? named : null;
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  return folders.map((folder) => join(folder, "redis-server")).find((path) => existsSync(path)) ?? null;
}

/** A redis-server, installed if need be. Null where that failed too. */
export function ensureRedis(): string | null {
  return findRedis() ?? (canInstall() && install("redis-server") ? findRedis() : null);
}

import { createHash } from "node:crypto";
import type { Redis } from "ioredis";
import { HOUR_MS } from "../time";
import { COMMAND_TIMEOUT_MS, measureCommand, withCommandTimeout } from "./command-timeout";
import { prefixesOf } from "./keys";
import type { BlobStore } from "./store";

const VERSION_BYTES = 8;

/** A value lives no longer, and the markers of deletions live longer, so that each is seen by every value it concerns. */
const MAX_BLOB_TTL_MS = 24 * HOUR_MS;
export const DELETION_MARKER_TTL_MS = 25 * HOUR_MS;

/** Returns the key that marks the deletion of all keys with a prefix. Each deletion sets another value. */
export function goneKey(prefix: string): string {
  return `gone:${prefix}`;
}

/** Returns the version of a key: it changes with every deletion of one of its prefixes. */
function versionOf(markers: (Buffer | null)[]): Buffer {
  const hash = createHash("sha256");
  for (const marker of markers) hash.update(marker ?? "").update("\0");
  return hash.digest().subarray(0, VERSION_BYTES);
}

/**
 * Creates a store of larger values. They have their own connection, which opens on first use, so that locks
 * and sessions never wait behind them. A value begins with the version of its key. A deletion changes the version, so
 * it costs the same whatever Redis holds, and a value whose load began before it is never read.
 */
export function createRedisValues(redis: Redis): BlobStore {
  let connecting: Promise<void> | undefined;

  /** Connects once. Later ioredis reconnects automatically, and commands fail at once until it has. */
  async function ensureConnected(): Promise<void> {
    connecting ??= redis.connect().catch(() => {});
    await connecting;
  }

  const run = <T>(name: string, command: () => Promise<T>) =>
    measureCommand(name, withCommandTimeout(ensureConnected().then(command), COMMAND_TIMEOUT_MS));

  return {
    async get(key) {
      const names = [key, ...prefixesOf(key).map(goneKey)];
      const [stored, ...markers] = await run("mget", () => redis.mgetBuffer(...names));
      const version = versionOf(markers);
      const isCurrent = stored?.subarray(0, VERSION_BYTES).equals(version);
      return { value: isCurrent ? (stored?.subarray(VERSION_BYTES) ?? null) : null, version };
    },
    async set(key, value, ttl, version) {
      if (!version) return false;
      const stored = Buffer.concat([version, value]);
      await run("set", () => redis.set(key, stored, "PX", Math.ceil(Math.min(ttl, MAX_BLOB_TTL_MS))));
      return true;
    },
  };
}

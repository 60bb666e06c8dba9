/** A lock and its owner. Every attempt has its own owner, so that no attempt releases the lock of another. */
export type Lock = { key: string; owner: string };

/**
 * The result of an attempt to take a lock. "held": another owner has it. "unavailable": the store lost its
 * data and grants no locks while the processes restore what they have in memory.
 */
export type LockResult = { kind: "acquired" } | { kind: "held"; owner: string } | { kind: "unavailable" };

/**
 * Which processes see the stored values. "local": this process only, as configured. "connected": all
 * processes. "disconnected": this process only since `since` (Unix ms), because the shared store does not
 * answer.
 */
export type StoreStatus = { kind: "local" } | { kind: "connected" } | { kind: "disconnected"; since: number };

/** Where revocations are stored: only "memory" forgets them when the process ends. */
export type RevocationPlace = "redis" | "file" | "memory";

/**
 * Larger values that all processes share, stored in Redis only. There are none while Redis is away. Both
 * functions throw when Redis fails or takes too long. Such a failure is not logged and does not count as
 * Redis being away.
 */
export type BlobStore = {
  /**
   * Returns a value, unless one of its prefixes was deleted or invalidated since its load began. The version is
   * for `set`; null while Redis is away.
   */
  get(key: string): Promise<{ value: Buffer | null; version: Buffer | null }>;
  /**
   * Stores a value for a day at most.
   * @param version from the `get` before the value was loaded.
   * @returns false if it was not stored, because Redis is away.
   */
  set(key: string, value: Buffer, ttl: number, version: Buffer | null): Promise<boolean>;
};

/**
 * State that requests share: short strings that expire. Each `ttl` is in ms. No function throws because a
 * store is away. A value may begin with a number, its version: `setIfNewer` and `commit` never replace a
 * version with a lower one.
 */
export type Store = {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, ttl: number): Promise<void>;
  /** Sets a value unless one of the same or a higher version exists. @returns the stored value. */
  setIfNewer(key: string, value: string, ttl: number): Promise<string>;
  /**
   * Adds `amount` to a count, which expires `ttl` after it began. Counts of several processes while the store is
   * away are not summed afterwards: the highest count remains.
   * @returns the new count.
   */
  add(key: string, amount: number, ttl: number): Promise<number>;
  delete(key: string): Promise<void>;
  /** Deletes every key with this prefix, in every process. */
  deleteByPrefix(prefix: string): Promise<void>;
  /** Makes larger values below these prefixes unreadable, and notifies every process. Deletes nothing. */
  invalidate(prefixes: string[]): Promise<void>;
  /** Takes a lock that has no owner. The lock expires after `ttl` if its owner does not return. */
  acquire(lock: Lock, ttl: number): Promise<LockResult>;
  /** Lets a lock expire after `ttl` from now, if this owner still holds it. */
  extend(lock: Lock, ttl: number): Promise<void>;
  release(lock: Lock): Promise<void>;
  /**
   * Sets a value if it is newer, and releases the lock under which it was created. Fencing: an owner that has
   * lost its lock to another owner sets nothing.
   * @returns the stored value, or null if another owner holds the lock.
   */
  commit(lock: Lock, key: string, value: string, ttl: number): Promise<string | null>;
  /** Values too large for every process to keep a copy in memory; null without Redis. */
  blobs: BlobStore | null;
  status(): StoreStatus;
  revocationsIn(): RevocationPlace;
  /** Calls `listener` for every prefix that another process deletes or invalidates. */
  onDeleted(listener: (prefix: string) => void): void;
};

/** Returns the number a value begins with, or -1 if there is none. */
export function versionOf(value: string): number {
  return Number(/^\d+/.exec(value)?.[0] ?? -1);
}

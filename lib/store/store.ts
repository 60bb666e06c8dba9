/** A lock and who wants it. Every attempt has an owner of its own, so that nobody releases another's. */
export type Lock = { key: string; owner: string };

/**
 * What came of asking for a lock: it is ours; another's; or not to be had for a moment, while the processes tell a store
 * that lost its memory what they remember.
 */
export type LockResult = { kind: "acquired" } | { kind: "held"; owner: string } | { kind: "unavailable" };

/**
 * Who sees what is kept. "local": this process, by intent. "connected": every process. "disconnected": this process only, since then
 * (Unix ms), for the shared store does not answer.
 */
export type StoreStatus = { kind: "local" } | { kind: "connected" } | { kind: "disconnected"; since: number };

/**
 * Larger values that all processes share, kept in Redis alone. While it is away there are none; both throw when it fails or
 * takes too long, without a word in the log and without its being taken for away.
 */
export type BlobStore = {
  get(key: string): Promise<Buffer | null>;
  /** @returns false where it was not kept: what it belongs to was deleted within the last minute, or Redis is away. */
  set(key: string, value: Buffer, ttl: number): Promise<boolean>;
};

/**
 * State that requests share: short texts that expire. Times to live are ms. Nothing here throws because a store is away.
 * A value may begin with a number, its rank: `raise` and `conclude` never put a lower one in the place of a higher.
 */
export type Store = {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, ttl: number): Promise<void>;
  /** Sets a value unless one of the same or a higher rank is there. @returns the value that stands. */
  setIfNewer(key: string, value: string, ttl: number): Promise<string>;
  /**
   * Adds to a count, which then lives for `ttl`. What several processes count while the store is away is not summed up
   * afterwards: the highest count stands.
   * @returns the count with it.
   */
  add(key: string, amount: number, ttl: number): Promise<number>;
  delete(key: string): Promise<void>;
  /** Deletes every key that begins so, in every process. */
  deleteByPrefix(prefix: string): Promise<void>;
  /** Takes a lock that nobody holds. It falls after `ttl`, should its owner not come back. */
  acquire(lock: Lock, ttl: number): Promise<LockResult>;
  /** Lets a lock of ours live for `ttl` from now. */
  extend(lock: Lock, ttl: number): Promise<void>;
  release(lock: Lock): Promise<void>;
  /**
   * Raises a value and releases the lock under which it was made (fencing: one whose lock fell to another is too late).
   * @returns the value that stands, or null where another owns the lock by now.
   */
  commit(lock: Lock, key: string, value: string, ttl: number): Promise<string | null>;
  /** What is too large to be remembered by every process beside Redis; null where there is none. */
  blobs: BlobStore | null;
  status(): StoreStatus;
  /** Calls back for every prefix that another process deleted. */
  onDeleted(listener: (prefix: string) => void): void;
};

/** The number a value begins with; -1 where there is none. */
export function versionOf(value: string): number {
  return Number(/^\d+/.exec(value)?.[0] ?? -1);
}

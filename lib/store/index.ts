import { perProcess } from "../per-process";
import { createMemoryStore } from "./memory";

/** State that instances share: short texts that expire. Times to live are ms. */
export type Store = {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, ttl: number): Promise<void>;
  delete(key: string): Promise<void>;
  /** Deletes every key that begins so. */
  deleteAll(prefix: string): Promise<void>;
};

/** The process's store. */
export const store: Store = perProcess("store", createMemoryStore);

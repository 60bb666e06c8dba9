import { env, envFaults } from "../env";
import { globalSingleton } from "../global-singleton";
import { log } from "../log";
import { createMemoryStore } from "./memory-store";
import { connectRedis } from "./redis-driver";
import { createSharedStore } from "./redis-store";
import type { Store } from "./store";

export type { BlobStore, Lock, LockResult, Store } from "./store";

function createStore(): Store {
  const memory = createMemoryStore();
  const url = envFaults.length ? undefined : env().REDIS_URL;
  if (!url) return memory;
  return createSharedStore(connectRedis(url, env().AUTH_SPOTIFY_ID), memory, log);
}

/** The process's store: Redis where REDIS_URL names one, with memory to go on with while it is away; else memory. */
export const store: Store = globalSingleton("store", createStore);

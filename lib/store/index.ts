import { env, envFaults } from "../env";
import { log } from "../log";
import { perProcess } from "../per-process";
import { createMemoryStore } from "./memory";
import { connectRedis } from "./redis";
import { createSharedStore } from "./shared";
import type { Store } from "./store";

export type { Claim, Lock, Store, Values } from "./store";

function createStore(): Store {
  const memory = createMemoryStore();
  const url = envFaults.length ? undefined : env().REDIS_URL;
  if (!url) return memory;
  return createSharedStore(connectRedis(url, env().AUTH_SPOTIFY_ID), memory, log);
}

/** The process's store: Redis where REDIS_URL names one, with memory to go on with while it is away; else memory. */
export const store: Store = perProcess("store", createStore);

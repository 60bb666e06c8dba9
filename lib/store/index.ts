import { env, envFaults } from "../env";
import { globalSingleton } from "../global-singleton";
import { log } from "../log";
import { createMemoryStore } from "./memory-store";
import { connectRedis } from "./redis-driver";
import { createSharedStore } from "./redis-store";
import { createRevocationFile, createRevocations, revocationPath } from "./revocations";
import type { Store } from "./store";

export type { BlobStore, Lock, LockResult, Store } from "./store";

function reportUnwritable(reason: string): void {
  log.warn(
    { reason },
    "revocations: memory. DATA_DIR cannot be written, so after a restart a copied cookie of a signed-out session works again",
  );
}

function createStore(): Store {
  if (envFaults.length) return createMemoryStore();
  const url = env().REDIS_URL;
  // With Redis the file only matters while Redis is away.
  const file = createRevocationFile(revocationPath(env().DATA_DIR), url ? () => {} : reportUnwritable);
  const memory = createMemoryStore(undefined, undefined, createRevocations(file));
  if (!url) return memory;
  return createSharedStore(connectRedis(url, env().AUTH_SPOTIFY_ID), memory, log);
}

/**
 * The store of this process: Redis if REDIS_URL is set, with memory as fallback while Redis is away; else
 * memory.
 */
export const store: Store = globalSingleton("store", createStore);

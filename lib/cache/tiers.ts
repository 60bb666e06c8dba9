import "server-only";
import { BentoCache, bentostore } from "bentocache";
import { env, envFaults } from "../env";
import { store } from "../store";
import { latin1Json } from "./latin1-json";
import { createMemoryDriver } from "./memory-driver";
import { createRedisDriver } from "./redis-driver";

/** For how long (ms) a value is of use at all. */
export const LIFE = 24 * 3_600_000;
/** For how long (ms) the second layer is left alone after it failed. */
const BREAK = 1_000;

/** The cache of this process: its own memory, and behind that Redis where there is one. */
export function createTiers() {
  const first = createMemoryDriver(envFaults.length ? 4 : env().CACHE_MEMORY_MB);
  const user = bentostore().useL1Layer({ options: {}, factory: () => first });
  const { blobs } = store;
  if (blobs) {
    const second = createRedisDriver({ blobs, first, life: LIFE });
    // biome-ignore lint/correctness/useHookAtTopLevel: BentoCache's word for adding a layer, no hook of React's.
    user.useL2Layer({ options: {}, factory: () => second });
  }
  const bento = new BentoCache({
    default: "user",
    serializer: latin1Json,
    l2CircuitBreakerDuration: BREAK,
    stores: { user },
  });
  return { bento, first };
}

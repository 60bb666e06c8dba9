import { getOrLoad } from "../lib/cache";
import { store } from "../lib/store";
import { readLibrary } from "./cache-data";

/** Fills the cache of this process and prints how much memory that took. Run by `cache.ts`. */

const SCOPES = "playlist-read-collaborative+playlist-read-private+user-read-recently-played+user-top-read";
const [token = "", userCount = "0"] = process.argv.slice(2);

/** Returns the bytes in use after garbage collection. */
function used(): number {
  for (let times = 0; times < 3; times++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function fill(library: Map<string, unknown>, userId: string): Promise<void> {
  for (const [resource, value] of library)
    await getOrLoad({
      userId,
      resource: `${resource}:${SCOPES}`,
      staleAfterS: 600,
      checkedAt: performance.now(),
      load: async () => value,
    });
}

/** Counts the users whose data is still cached. */
async function countCached(library: Map<string, unknown>, ids: string[]): Promise<number> {
  const [resource = ""] = library.keys();
  let cached = 0;
  for (const userId of ids) {
    let loaded = false;
    const load = async () => {
      loaded = true;
      return library.get(resource);
    };
    await getOrLoad({
      userId,
      resource: `${resource}:${SCOPES}`,
      staleAfterS: 600,
      checkedAt: performance.now(),
      load,
    });
    if (!loaded) cached++;
  }
  return cached;
}

const library = await readLibrary(token);
// The first command shows whether Redis is available.
await store.get("ready");
await fill(library, "warm up");
const before = used();
const ids = Array.from({ length: Number(userCount) }, (_, n) => `user ${n}`);
for (const userId of ids) await fill(library, userId);
const after = used();
const letters = JSON.stringify([...library.values()]).length;
const whole = await countCached(library, [...ids].reverse());
console.log(JSON.stringify({ before, after, letters, entries: library.size, whole }));
process.exit(0);

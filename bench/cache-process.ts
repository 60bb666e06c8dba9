import { getOrLoad } from "../lib/cache";
import { store } from "../lib/store";
import { readLibrary } from "./cache-data";

/** Fills the cache of this process and says on its standard output how much memory that took. Run by `cache.ts`. */

const SCOPES = "playlist-read-collaborative+playlist-read-private+user-read-recently-played+user-top-read";
const [token = "", people = "0"] = process.argv.slice(2);

/** Bytes in use once everything that can go has gone. */
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
      fresh: 600,
      since: performance.now(),
      load: async () => value,
    });
}

/** For how many people everything is still there. */
async function countWhole(library: Map<string, unknown>, ids: string[]): Promise<number> {
  const [resource = ""] = library.keys();
  let whole = 0;
  for (const userId of ids) {
    let loaded = false;
    const load = async () => {
      loaded = true;
      return library.get(resource);
    };
    await getOrLoad({
      userId,
      resource: `${resource}:${SCOPES}`,
      fresh: 600,
      since: performance.now(),
      load,
    });
    if (!loaded) whole++;
  }
  return whole;
}

const library = await readLibrary(token);
// The first command tells whether Redis is there.
await store.get("ready");
await fill(library, "warm up");
const before = used();
const ids = Array.from({ length: Number(people) }, (_, n) => `person ${n}`);
for (const userId of ids) await fill(library, userId);
const after = used();
const letters = JSON.stringify([...library.values()]).length;
const whole = await countWhole(library, [...ids].reverse());
console.log(JSON.stringify({ before, after, letters, entries: library.size, whole }));
process.exit(0);

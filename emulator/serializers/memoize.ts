import type { EmulatorState } from "../state/emulator-state";

type Memory<Thing extends object, Made> = {
  origin: string;
  profile: string;
  quirks: readonly string[];
  made: WeakMap<Thing, Made>;
};

const shared = new WeakSet<object>();

/** Returns whether an object comes from `memoize`, so that its JSON can be cached too. */
export function isShared(object: object): boolean {
  return shared.has(object);
}

/**
 * Caches the result for each object until the emulator's origin, profile or quirks change, because pages repeat the same
 * artists and albums. Results are shared and must not be modified.
 */
export function memoize<Thing extends object, Made extends object>(
  make: (world: EmulatorState, thing: Thing) => Made,
) {
  const memories = new WeakMap<EmulatorState, Memory<Thing, Made>>();

  function memoryOf(world: EmulatorState): Memory<Thing, Made> {
    const { origin } = world;
    const { profile, quirks } = world.settings;
    const known = memories.get(world);
    if (known?.origin === origin && known.profile === profile && known.quirks === quirks) return known;
    const fresh = { origin, profile, quirks, made: new WeakMap<Thing, Made>() };
    memories.set(world, fresh);
    return fresh;
  }

  return (world: EmulatorState, thing: Thing): Made => {
    const { made } = memoryOf(world);
    const known = made.get(thing);
    if (known !== undefined) return known;
    const fresh = make(world, thing);
    made.set(thing, fresh);
    shared.add(fresh);
    return fresh;
  };
}

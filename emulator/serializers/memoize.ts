import type { EmulatorState } from "../state/emulator-state";

type Memory<Thing extends object, Made> = { origin: string; profile: string; made: WeakMap<Thing, Made> };

const shared = new WeakSet<object>();

/** Whether an object was made once and is given out again and again, so that its text can be kept too. */
export function isShared(object: object): boolean {
  return shared.has(object);
}

/**
 * Remembers what was made of each thing, until the world's address or profile changes: pages repeat the same artists
 * and albums over and over. What is given out is shared and must not be changed.
 */
export function memoize<Thing extends object, Made extends object>(
  make: (world: EmulatorState, thing: Thing) => Made,
) {
  const memories = new WeakMap<EmulatorState, Memory<Thing, Made>>();

  function memoryOf(world: EmulatorState): Memory<Thing, Made> {
    const { origin, settings } = world;
    const known = memories.get(world);
    if (known?.origin === origin && known.profile === settings.profile) return known;
    const fresh = { origin, profile: settings.profile, made: new WeakMap<Thing, Made>() };
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

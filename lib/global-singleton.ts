const holder = globalThis as typeof globalThis & { tonearm?: Map<string, unknown> };

/**
 * Returns the one instance of a value in this process. Next bundles middleware and pages separately, so a module's own
 * variable exists twice.
 * @param name unique among all callers; one name always goes with the same `create`.
 */
export function globalSingleton<T>(name: string, create: () => T): T {
  holder.tonearm ??= new Map();
  const instances = holder.tonearm;
  if (!instances.has(name)) instances.set(name, create());
  // The map cannot type its values; the rule for `name` guarantees the type.
  return instances.get(name) as T;
}

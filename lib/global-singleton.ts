const holder = globalThis as typeof globalThis & { tonearm?: Map<string, unknown> };

/**
 * One of a thing for the whole process. Next bundles middleware and pages apart, so a module's own variable exists twice.
 * @param name unique among all callers; the same name always goes with the same `create`.
 */
export function globalSingleton<T>(name: string, create: () => T): T {
  holder.tonearm ??= new Map();
  const things = holder.tonearm;
  if (!things.has(name)) things.set(name, create());
  // The map cannot know what each name holds; the rule above does.
  return things.get(name) as T;
}

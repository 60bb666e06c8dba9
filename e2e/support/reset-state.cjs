/*
 * Preloaded into the app (`node --require`). Once the parent says so, clears every cache and counter that the app keeps on
 * `globalThis` (lib/global-singleton.ts), as a restart would, in a hundredth of the time. What cannot be cleared stays:
 * the clock, circuit breakers that wait, the retry budget (e2e/support/shared-app.ts starts a new app after those).
 */
process.on("message", async (message) => {
  if (message?.resetState !== true) return;
  const instances = globalThis.tonearm ?? new Map();
  for (const [name, instance] of instances) if (name !== "store") await instance?.clear?.();
  // The keys of all cached values begin with `user:` (lib/store/keys.ts).
  await instances.get("cache")?.l1.namespace("user").clear();
  await instances.get("store")?.deleteByPrefix("");
  process.send?.({ resetState: true });
});
process.channel?.unref();

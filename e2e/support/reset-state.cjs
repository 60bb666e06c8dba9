/*
 * Preloaded into the app (`node --require`). Once the parent says so, clears every cache and counter that the app keeps on
 * `globalThis` (lib/global-singleton.ts), as a restart would, in a hundredth of the time. What cannot be cleared stays:
 * the clock, circuit breakers that wait, the retry budget (e2e/support/shared-app.ts starts a new app after those).
 */

const { subscribe } = require("node:diagnostics_channel");
const { setTimeout: sleep } = require("node:timers/promises");

/** Requests that are being answered, and those that the app itself has sent. */
const pending = new Set();
subscribe("http.server.request.start", ({ response }) => {
  pending.add(response);
  response.once("close", () => pending.delete(response));
});
subscribe("undici:request:create", ({ request }) => pending.add(request));
for (const end of ["trailers", "error"])
  subscribe(`undici:request:${end}`, ({ request }) => pending.delete(request));

const QUIET_MS = 40;
const MAX_WAIT_MS = 5_000;

/** Waits until the app has been without a request for a moment: what it sends late would be counted in the next test. */
async function untilIdle() {
  const end = Date.now() + MAX_WAIT_MS;
  for (let quietSince = Date.now(); Date.now() < end && Date.now() - quietSince < QUIET_MS; await sleep(10))
    if (pending.size > 0) quietSince = Date.now();
}

process.on("message", async (message) => {
  if (message?.untilIdle !== true) return;
  await untilIdle();
  process.send?.({ untilIdle: true });
});
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

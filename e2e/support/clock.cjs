/*
 * Preloaded into the app (`node --require`). Shifts the app's clock by as many ms as the parent says over Node's IPC
 * channel. Timers stay real. `Date` is a Proxy, so that dates created before and after share one prototype.
 */
const RealDate = Date;
let offset = Number(process.env.E2E_CLOCK_OFFSET ?? 0);
const now = () => RealDate.now() + offset;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, as) => Reflect.construct(target, args.length ? args : [now()], as),
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === "now" ? now : Reflect.get(target, name, receiver)),
});
RealDate.prototype.constructor = globalThis.Date;

process.on("message", (message) => {
  if (typeof message?.clockOffset !== "number") return;
  offset = message.clockOffset;
  process.send?.({ clockOffset: offset });
});
// The listener alone must not keep the app alive.
process.channel?.unref();

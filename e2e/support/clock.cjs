/*
 * Preloaded into the app (`node --require`): its clock runs beside the machine's by as many ms as the parent says over
 * Node's channel. Timers stay real. A Proxy, so that dates made before and after are of one kind.
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
// Listening alone must not keep the app alive.
process.channel?.unref();

/*
 * Preloaded into the app (`node --require`): from the parent's word on `Date.UTC` throws, which the settings page calls as it
 * renders. A fault of ours that no data can cause, to see what becomes of a throw.
 */
const { UTC } = Date;
let isBroken = false;

Date.UTC = (...args) => {
  if (isBroken) throw new RangeError("broken by a test");
  return UTC(...args);
};

process.on("message", (message) => {
  if (message?.breakDates !== true) return;
  isBroken = true;
  process.send?.({ breakDates: true });
});
process.channel?.unref();

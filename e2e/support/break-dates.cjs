/*
 * Preloaded into the app (`node --require`): from the parent's word on `Date.UTC` and `formatToParts` throw, with which the settings page, a
 * list of plays and the banner of the layout tell dates as they render. A fault of ours that no data can cause, to see what becomes of a
 * throw.
 */
const { UTC } = Date;
const { formatToParts } = Intl.DateTimeFormat.prototype;
let isBroken = false;

function throwIfBroken() {
  if (isBroken) throw new RangeError("broken by a test");
}

Date.UTC = (...args) => {
  throwIfBroken();
  return UTC(...args);
};

Intl.DateTimeFormat.prototype.formatToParts = function format(date) {
  throwIfBroken();
  return formatToParts.call(this, date);
};

process.on("message", (message) => {
  if (message?.breakDates !== true) return;
  isBroken = true;
  process.send?.({ breakDates: true });
});
process.channel?.unref();

/*
 * Preloaded into the app (`node --require`). Once the parent says so, `Date.UTC` and `formatToParts` throw. The settings page, a
 * list of plays and the banner of the layout use them to render dates. This simulates a bug of the app that no data can cause.
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

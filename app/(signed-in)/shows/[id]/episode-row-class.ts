/** Title (above the date on a phone), date, play button, save button, duration, arrow. */
export const EPISODE_ROW =
  "grid h-[68px] grid-cols-[minmax(0,1fr)_16px_auto_18px_18px] items-center gap-x-3 border-b border-line sm:h-14 sm:grid-cols-[minmax(0,1fr)_96px_16px_18px_80px_52px] sm:gap-x-4";

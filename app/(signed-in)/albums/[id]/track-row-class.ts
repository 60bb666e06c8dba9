/** Number, title over artists (beside it where there is room), mark, length, arrow. */
export const TRACK_ROW =
  "grid h-[60px] grid-cols-[28px_minmax(0,1fr)_auto_18px] items-center gap-x-3 border-b border-line sm:h-12 sm:grid-cols-[36px_minmax(0,1.4fr)_minmax(0,1fr)_18px_56px_18px] sm:gap-x-4 pointer-coarse:h-[60px]";

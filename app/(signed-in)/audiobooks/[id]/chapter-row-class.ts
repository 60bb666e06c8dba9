/** Number, title, play button, duration, arrow. */
export const CHAPTER_ROW =
  "grid h-[60px] grid-cols-[28px_minmax(0,1fr)_16px_auto_18px] items-center gap-x-3 border-b border-line sm:h-12 sm:grid-cols-[36px_minmax(0,1fr)_16px_56px_18px] sm:gap-x-4 pointer-coarse:h-[60px]";

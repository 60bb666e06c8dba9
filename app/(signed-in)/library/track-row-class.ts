/** The height of a row, so that whoever makes room for many can reckon. */
export const ROW_HEIGHT = "[--row:64px] sm:[--row:56px]";

/** Cover, title over artists, album, day, mark, length, arrow; what has no room is left out from the right. */
export const ROW =
  "grid h-(--row) grid-cols-[40px_minmax(0,1fr)_auto_18px] items-center gap-x-3 border-b border-line sm:grid-cols-[40px_minmax(0,1fr)_96px_18px_44px_18px] sm:gap-x-4 tablet:grid-cols-[40px_minmax(0,1.2fr)_minmax(0,1fr)_96px_18px_44px_18px]";

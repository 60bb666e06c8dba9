/** Widths and visibility of the table's columns, shared by head, rows and their skeletons. */
export const columns = {
  number: "w-10 sm:w-[52px]",
  cover: "w-[52px]",
  artist: "w-[26%] max-sm:hidden lg:w-[20%]",
  album: "w-[22%] max-lg:hidden",
  added: "w-[124px] max-sm:hidden",
  length: "w-[52px] sm:w-[72px]",
  open: "w-10 max-sm:hidden",
};

/** Visibility alone, for cells: in a table of fixed layout the `col` elements give the widths. */
export const hidden = {
  artist: "max-sm:hidden",
  album: "max-lg:hidden",
  added: "max-sm:hidden",
  open: "max-sm:hidden",
};

const CELL = "h-[60px] sm:h-12 pointer-coarse:h-[60px] border-t border-line pr-4 text-ink-2";

/** A cell of a row; `hiding` is one of `hidden`. */
export function cellClass(...hiding: string[]): string {
  return [CELL, ...hiding].join(" ");
}

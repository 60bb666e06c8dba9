/** The columns that not every list has. */
export type ListColumns = {
  cover: boolean;
  album: boolean;
  /** The column of the date, by what it is the date of. */
  date?: "added" | "saved";
  /** The column of the save button. "known": the list contains only saved songs. */
  save?: "known" | "loaded" | "unloaded";
};

/** Widths and visibility of the table's columns, shared by the head, the rows and their skeletons. */
export const columns = {
  number: "w-10 sm:w-[52px]",
  cover: "w-[52px]",
  artist: "w-[26%] max-sm:hidden lg:w-[20%]",
  album: "w-[22%] max-lg:hidden",
  by: "w-[12%] max-lg:hidden",
  added: "w-[124px] max-sm:hidden",
  save: "w-9",
  length: "w-[72px] max-sm:hidden",
  open: "w-11 sm:w-[76px]",
};

/** Visibility of cells. In a table with fixed layout the `col` elements set the widths. */
export const hidden = {
  artist: "max-sm:hidden",
  album: "max-lg:hidden",
  by: "max-lg:hidden",
  added: "max-sm:hidden",
  length: "max-sm:hidden",
};

const CELL = "h-[60px] sm:h-12 pointer-coarse:h-[60px] border-t border-line pr-4 text-ink-2";

/** The classes of a row's cells. They are built once, because each scroll step renders dozens of rows. */
export const cells = {
  number: `${CELL} relative text-ink-3! tabular-nums`,
  cover: CELL,
  title: `${CELL} text-ink!`,
  artist: `${CELL} ${hidden.artist} truncate`,
  album: `${CELL} ${hidden.album} truncate`,
  by: `${CELL} ${hidden.by} truncate`,
  added: `${CELL} ${hidden.added} whitespace-nowrap tabular-nums`,
  save: `${CELL} text-ink-3! pr-0!`,
  length: `${CELL} ${hidden.length} text-right tabular-nums`,
  open: `${CELL} pr-0!`,
};

/**
 * The background of a selected row, which extends past both of its edges. It is set on the row, so that a selection renders no cells
 * again.
 */
export const WASH =
  "[&>td]:bg-amber-wash [&>td:first-child]:shadow-[-16px_0_0_var(--amber-wash)] [&>td:last-child]:shadow-[16px_0_0_var(--amber-wash)]";

/** A skeleton bar, drawn as the background of the cell, so that a pending row needs no further elements. */
const BAR = "bg-[linear-gradient(var(--paper-3),var(--paper-3))] bg-no-repeat bg-position-[left_center]";

/** The skeleton bars of all columns after the title, in one cell. They lie about where the text will be. */
const REMAINING_BARS =
  "bg-[linear-gradient(var(--paper-3),var(--paper-3)),linear-gradient(var(--paper-3),var(--paper-3)),linear-gradient(var(--paper-3),var(--paper-3)),linear-gradient(var(--paper-3),var(--paper-3))] bg-no-repeat";

export const bars = {
  wide: `${REMAINING_BARS} bg-position-[left_center,38%_center,75%_center,right_92px_center] bg-size-[14%_10px,18%_10px,80px_10px,28px_10px]`,
  middle: `${REMAINING_BARS} bg-position-[left_center,left_center,55%_center,right_92px_center] bg-size-[35%_10px,35%_10px,80px_10px,28px_10px]`,
  cover: `${BAR} bg-size-[36px_36px]`,
  long: `${BAR} bg-size-[60%_10px]`,
  short: `${BAR} bg-size-[40%_10px]`,
  date: `${BAR} bg-size-[80px_10px]`,
  menu: `${BAR} bg-position-[right_center]! bg-size-[18px_4px]`,
};

/**
 * A check box that can be tapped anywhere in its cell; with a mouse, in the half that it does not leave to the play button. Borders draw its tick, because the Content-Security-Policy blocks images
 * from style sheets.
 */
export const CHECK_BOX =
  "absolute top-1/2 left-0 size-[18px] -translate-y-1/2 cursor-pointer appearance-none rounded-[3px] border border-line-2 bg-paper checked:border-ink checked:bg-ink indeterminate:border-ink indeterminate:bg-ink before:absolute before:top-[2px] before:left-[5px] before:h-[9px] before:w-[5px] before:rotate-45 before:border-r-[1.5px] before:border-b-[1.5px] before:border-on-ink indeterminate:before:top-[3px] indeterminate:before:left-[4px] indeterminate:before:h-[5px] indeterminate:before:w-2 indeterminate:before:rotate-0 indeterminate:before:border-r-0 not-checked:not-indeterminate:before:hidden after:absolute after:-inset-y-3.5 after:-left-3 after:w-12 sm:pointer-fine:after:w-[38px]";

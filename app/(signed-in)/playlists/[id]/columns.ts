/** Widths and visibility of the table's columns, shared by head, rows and their skeletons. */
export const columns = {
  number: "w-10 sm:w-[52px]",
  cover: "w-[52px]",
  artist: "w-[26%] max-sm:hidden lg:w-[20%]",
  album: "w-[22%] max-lg:hidden",
  by: "w-[12%] max-lg:hidden",
  added: "w-[124px] max-sm:hidden",
  length: "w-[52px] sm:w-[72px]",
  open: "w-10 max-sm:hidden",
};

/** Visibility alone, for cells: in a table of fixed layout the `col` elements give the widths. */
export const hidden = {
  artist: "max-sm:hidden",
  album: "max-lg:hidden",
  by: "max-lg:hidden",
  added: "max-sm:hidden",
  open: "max-sm:hidden",
};

const CELL = "h-[60px] sm:h-12 pointer-coarse:h-[60px] border-t border-line pr-4 text-ink-2";

/** The classes of a row's cells, made once: rows come by the dozen with each turn of the wheel. */
export const cells = {
  number: `${CELL} relative text-ink-3! tabular-nums`,
  cover: CELL,
  title: `${CELL} text-ink!`,
  artist: `${CELL} ${hidden.artist} truncate`,
  album: `${CELL} ${hidden.album} truncate`,
  by: `${CELL} ${hidden.by} truncate`,
  added: `${CELL} ${hidden.added} whitespace-nowrap tabular-nums`,
  length: `${CELL} text-right tabular-nums max-sm:pr-0!`,
  open: `${CELL} ${hidden.open} pr-0!`,
};

/** The wash of a chosen row reaches past both of its edges; the last cell is another on a phone. */
export const wash = {
  number: "shadow-[-16px_0_0_var(--amber-wash)]",
  length: "max-sm:shadow-[16px_0_0_var(--amber-wash)]",
  open: "shadow-[16px_0_0_var(--amber-wash)]",
};

/** A bar where words will be, drawn as the cell's ground: a row that is waited for has no other parts. */
const BAR = "bg-[linear-gradient(var(--paper-3),var(--paper-3))] bg-no-repeat bg-position-[left_center]";

/** The bars of all columns behind the title, where one cell stands for them: about where words will be. */
const REST =
  "bg-[linear-gradient(var(--paper-3),var(--paper-3)),linear-gradient(var(--paper-3),var(--paper-3)),linear-gradient(var(--paper-3),var(--paper-3)),linear-gradient(var(--paper-3),var(--paper-3))] bg-no-repeat";

export const bars = {
  wide: `${REST} bg-position-[left_center,38%_center,75%_center,right_56px_center] bg-size-[14%_10px,18%_10px,80px_10px,28px_10px]`,
  middle: `${REST} bg-position-[left_center,left_center,55%_center,right_56px_center] bg-size-[35%_10px,35%_10px,80px_10px,28px_10px]`,
  cover: `${BAR} bg-size-[36px_36px]`,
  long: `${BAR} bg-size-[60%_10px]`,
  short: `${BAR} bg-size-[40%_10px]`,
  date: `${BAR} bg-size-[80px_10px]`,
  length: `${BAR} bg-position-[right_16px_center]! bg-size-[28px_10px] max-sm:bg-position-[right_center]!`,
};

/**
 * A check box in ink that answers to taps all over its cell. Its tick is drawn by borders: the content policy lets no style sheet
 * bring pictures of its own.
 */
export const CHECK_BOX =
  "absolute top-1/2 left-0 size-[18px] -translate-y-1/2 cursor-pointer appearance-none rounded-[3px] border border-line-2 bg-paper checked:border-ink checked:bg-ink indeterminate:border-ink indeterminate:bg-ink before:absolute before:top-[2px] before:left-[5px] before:h-[9px] before:w-[5px] before:rotate-45 before:border-r-[1.5px] before:border-b-[1.5px] before:border-on-ink indeterminate:before:top-[3px] indeterminate:before:left-[4px] indeterminate:before:h-[5px] indeterminate:before:w-2 indeterminate:before:rotate-0 indeterminate:before:border-r-0 not-checked:not-indeterminate:before:hidden after:absolute after:-inset-y-3.5 after:-left-3 after:w-12";

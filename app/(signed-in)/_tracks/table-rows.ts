import type { RowRange, WindowRows } from "./rendered-rows";
import type { RowFocus } from "./use-row-focus";
import type { useRowInput } from "./use-row-input";
import type { RowSelection } from "./use-selection";

/** The rows of a table: how many there are, which of them are rendered, and how they are used. */
export type TableRows = {
  count: number;
  window: WindowRows;
  /** The rows to render. */
  ranges: RowRange[];
  focus: RowFocus;
  input: ReturnType<typeof useRowInput>;
  selection: RowSelection;
};

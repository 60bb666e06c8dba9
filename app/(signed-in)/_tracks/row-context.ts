"use client";

import { createContext, useContext } from "react";
import type { ListColumns } from "./columns";
import type { RowLabels } from "./row-labels";

/** What all rows of a table share. It stays the same object, so that memoized rows do not render again. */
export type RowShared = {
  columns: ListColumns;
  words: RowLabels;
  /** Makes a row draggable. */
  drag?: (row: HTMLTableRowElement) => () => void;
};

/** Passes it to the rows of a table. */
export const RowContext = createContext<RowShared | null>(null);

/** Returns what all rows share. @throws Error outside a table. */
export function useRowShared(): RowShared {
  const shared = useContext(RowContext);
  if (!shared) throw new Error("a row without its table");
  return shared;
}

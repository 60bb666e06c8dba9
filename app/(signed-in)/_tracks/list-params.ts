"use client";

import { useQueryStates } from "nuqs";
import { type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";

const ENTRY_SORTS = [
  "order",
  "title",
  "artist",
  "album",
  "newest",
  "oldest",
  "by",
  "length",
  "longest",
] as const;

/** Parsers of a playlist's URL parameters. Unknown values count as absent. */
export const listParsers = {
  q: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(ENTRY_SORTS).withDefault("order"),
};

export type ListState = inferParserType<typeof listParsers>;
export type EntrySort = ListState["sort"];

/** Returns whether the filter or sort order needs the complete list, not only the visible entries. */
export function needsCompleteList({ q, sort }: ListState): boolean {
  return sort !== "order" || q.trim() !== "";
}

export type ListChange = (next: Partial<ListState>) => void;

/** Returns the URL parameters of the list, and a function that changes them without a server request. */
export function useListState(): [ListState, ListChange] {
  const [state, setState] = useQueryStates(listParsers);

  function change(next: Partial<ListState>): void {
    // Otherwise each typed letter would be its own entry in the browser history.
    const typing = Object.keys(next).join() === "q";
    void setState(next, { history: typing ? "replace" : "push" });
  }

  return [state, change];
}

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

/** How the address of a playlist says what is shown of it; anything unknown counts as absent. */
export const listParsers = {
  q: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(ENTRY_SORTS).withDefault("order"),
};

export type ListState = inferParserType<typeof listParsers>;
export type EntrySort = ListState["sort"];

/** Whether showing this needs every entry, not only those that are looked at. */
export function needsCompleteList({ q, sort }: ListState): boolean {
  return sort !== "order" || q.trim() !== "";
}

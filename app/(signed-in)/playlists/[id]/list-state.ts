import { createSerializer, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";

export const ENTRY_SORTS = ["order", "title", "artist", "album", "newest", "oldest", "length"] as const;

/** How the address of a playlist says what is shown of it; anything unknown counts as absent. */
export const listParsers = {
  q: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(ENTRY_SORTS).withDefault("order"),
};

export type ListState = inferParserType<typeof listParsers>;
export type EntrySort = ListState["sort"];

/** The query that shows this, for links that also work without JavaScript. */
export const listQuery = createSerializer(listParsers);

/** Whether showing this needs every entry, not only those that are looked at. */
export function needsWholeList({ q, sort }: ListState): boolean {
  return sort !== "order" || q.trim() !== "";
}

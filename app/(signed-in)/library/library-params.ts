import { type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";

/** `added`: newest first, which is Spotify's order. `by`: by artist, show or author. */
const SORTS = ["added", "name", "by"] as const;

/** Parsers of the URL state of a kind's list; an unknown value counts as absent. */
export const libraryParsers = {
  q: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(SORTS).withDefault("added"),
};

export type LibraryParams = inferParserType<typeof libraryParsers>;

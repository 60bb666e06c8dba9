import { createSerializer, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";

export const KINDS = ["all", "own", "followed", "shared"] as const;
const SORTS = ["spotify", "name", "entries", "changed", "length"] as const;
export const VIEWS = ["grid", "list"] as const;

/** Parsers of the page's URL state; an unknown value counts as absent. */
export const playlistsParsers = {
  kind: parseAsStringLiteral(KINDS).withDefault("all"),
  q: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(SORTS).withDefault("spotify"),
  view: parseAsStringLiteral(VIEWS).withDefault("grid"),
};

export type PlaylistsParams = inferParserType<typeof playlistsParsers>;

/** Returns the URL of a state, for links that also work without JavaScript. */
export const playlistsHref = createSerializer(playlistsParsers);

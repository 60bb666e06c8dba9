import { createSerializer, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";

export const KINDS = ["all", "own", "followed", "shared"] as const;
const SORTS = ["spotify", "name", "entries"] as const;
export const VIEWS = ["grid", "list"] as const;

/** How the address of the playlists page says what is shown; anything unknown counts as absent. */
export const playlistsParsers = {
  kind: parseAsStringLiteral(KINDS).withDefault("all"),
  q: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(SORTS).withDefault("spotify"),
  view: parseAsStringLiteral(VIEWS).withDefault("grid"),
};

export type PlaylistsParams = inferParserType<typeof playlistsParsers>;

/** The address that shows this, for links that also work without JavaScript. */
export const playlistsHref = createSerializer(playlistsParsers);

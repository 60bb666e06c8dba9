import { tokenize } from "./tokenize";

/** Searchable fields of a work. A filter on a missing field never matches. */
export type Fields = {
  track?: string;
  album?: string;
  artist?: string;
  isrc?: string;
  genre?: string;
  /** Release date: a year, a month or a day. */
  year?: string;
};

type Filter = { field: keyof Fields; value: string };

/**
 * A parsed search: the different words, all words as typed, and filters such as `artist:`, `isrc:` or `year:1990-1999`.
 */
export type Query = { words: string[]; phrase: string[]; filters: Filter[] };

const FILTER = /\b(track|album|artist|isrc|genre|year):/i;
const FIELDS = ["track", "album", "artist", "isrc", "genre", "year"] as const;

/** Parses a search. A filter extends to the next filter; a quotation mark counts as a space. */
export function parseQuery(text: string): Query {
  const [free = "", ...rest] = text.split(FILTER);
  const filters = rest.flatMap((name, index): Filter[] => {
    const field = FIELDS.find((each) => each === name.toLowerCase());
    return index % 2 === 0 && field ? [{ field, value: rest[index + 1] ?? "" }] : [];
  });
  const phrase = tokenize(free);
  return { words: [...new Set(phrase)], phrase, filters };
}

/** Returns whether a work matches all filters of a search. */
export function fits({ filters }: Query, fields: Fields): boolean {
  return filters.every(({ field, value }) => {
    const own = fields[field];
    if (own === undefined) return false;
    return field === "year" ? isInYears(own, value) : hasWords(own, value);
  });
}

function hasWords(own: string, value: string): boolean {
  const words = tokenize(own);
  return tokenize(value).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

function isInYears(date: string, value: string): boolean {
  const [, from, to] = /^\s*"?(\d{4})(?:-(\d{4}))?"?\s*$/.exec(value) ?? [];
  const year = date.slice(0, 4);
  return from !== undefined && year >= from && year <= (to ?? from);
}

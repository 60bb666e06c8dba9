import type { TopRange } from "@/lib/api/types";

type RangeChoice = { slug: string; range: TopRange };

const HALF_YEAR: RangeChoice = { slug: "6-months", range: "medium_term" };

/** The spans that Spotify reckons top lists over, by the names they bear in the address bar. */
export const rangeChoices: RangeChoice[] = [
  { slug: "4-weeks", range: "short_term" },
  HALF_YEAR,
  { slug: "year", range: "long_term" },
];

/** The choice that the address bar names; half a year where it names none. */
export function rangeChoice(slug: unknown): RangeChoice {
  return rangeChoices.find((choice) => choice.slug === slug) ?? HALF_YEAR;
}

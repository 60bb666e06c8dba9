import type { TopRange } from "@/lib/api/types";

type RangeChoice = { slug: string; range: TopRange };

const SIX_MONTHS: RangeChoice = { slug: "6-months", range: "medium_term" };

/** Spotify's time ranges of top lists, with their names in the URL. */
export const rangeChoices: RangeChoice[] = [
  { slug: "4-weeks", range: "short_term" },
  SIX_MONTHS,
  { slug: "year", range: "long_term" },
];

/** Returns the time range that the URL names; six months if it names none. */
export function rangeChoice(slug: unknown): RangeChoice {
  return rangeChoices.find((choice) => choice.slug === slug) ?? SIX_MONTHS;
}

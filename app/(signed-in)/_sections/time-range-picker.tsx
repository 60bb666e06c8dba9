import { useTranslations } from "#translations";
import { SegmentedControl } from "../../_components/segmented-control";
import { rangeChoices } from "./time-range";

/** Picker for the three time ranges of a top list. `page`: the path of the page, with the query that it keeps. */
export function RangeChoice({ page, chosen, label }: { page: string; chosen: string; label: string }) {
  const t = useTranslations("top");
  const separator = page.includes("?") ? "&" : "?";
  const choices = rangeChoices.map(({ slug, range }) => ({
    slug,
    name: t(`ranges.${range}`),
    href: `${page}${separator}range=${slug}`,
  }));
  return <SegmentedControl choices={choices} chosen={chosen} label={label} />;
}

import { useTranslations } from "#translations";
import { SegmentedControl } from "../../_components/segmented-control";
import { rangeChoices } from "./time-range";

/** The three spans of a top list. `page`: the path that shows them, with the query it should keep. */
export function RangeChoice({ page, chosen, label }: { page: string; chosen: string; label: string }) {
  const t = useTranslations("top");
  const glue = page.includes("?") ? "&" : "?";
  const choices = rangeChoices.map(({ slug, range }) => ({
    slug,
    name: t(`ranges.${range}`),
    href: `${page}${glue}range=${slug}`,
  }));
  return <SegmentedControl choices={choices} chosen={chosen} label={label} />;
}

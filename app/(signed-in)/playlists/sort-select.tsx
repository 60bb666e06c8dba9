import clsx from "clsx";
import { ArrowUpDown } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "#translations";
import { useEarlyValue } from "@/app/_components/early-input";

type Props<Sort extends string> = {
  /** The labels of the options; an option without a label is not available. */
  labels: Partial<Record<Sort, string>>;
  value: Sort;
  onChange: (sort: Sort) => void;
  className?: string;
};

/** The sort order as a native select, which suits touch screens and needs no script. */
export function SortSelect<Sort extends string>(props: Props<Sort>) {
  const { labels, value, onChange, className } = props;
  const t = useTranslations("playlists");
  const all = Object.keys(labels).filter((sort): sort is Sort => sort in labels);
  const sorts = all.filter((sort) => labels[sort] !== undefined);

  const choose = (chosen: string) => onChange(sorts.find((sort) => sort === chosen) ?? value);
  const select = useRef<HTMLSelectElement>(null);
  useEarlyValue(select, value, choose);

  return (
    <label
      className={clsx(
        "flex min-h-10 shrink-0 items-center gap-2.5 text-t-13 text-ink-2 hover:text-ink",
        className,
      )}
    >
      <ArrowUpDown size={18} strokeWidth={1.5} aria-hidden="true" className="shrink-0" />
      <select
        ref={select}
        name="sort"
        data-command="sort"
        aria-label={t("sort.label")}
        value={value}
        onChange={({ target }) => choose(target.value)}
        className="field-sizing-content min-h-10 max-w-36 cursor-pointer appearance-none truncate bg-transparent max-sm:text-t-16"
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort} className="bg-paper text-ink">
            {labels[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}

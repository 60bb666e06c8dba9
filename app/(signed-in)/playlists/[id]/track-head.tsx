import { type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "#translations";
import { CHECK_BOX, hidden } from "./columns";
import type { EntrySort } from "./list-params";
import type { ListChange } from "./use-list-params";
import type { RowSelection } from "./use-selection";

type Props = {
  sort: EntrySort;
  onChange: ListChange;
  withAdder: boolean;
  selection: RowSelection;
  /** Rows that are shown. */
  count: number;
};

/** The head of the table; its names sort. On a phone the toolbar alone does. */
export function TrackHead({ sort, onChange, withAdder, selection, count }: Props) {
  const t = useTranslations("playlist.columns");

  function column(name: ReactNode, sorts: EntrySort[], className?: string) {
    return <SortHead name={name} sorts={sorts} sort={sort} onChange={onChange} className={className} />;
  }

  return (
    <thead className="max-sm:hidden">
      <tr aria-rowindex={1}>
        <th scope="col" className="relative h-11 text-left text-t-13 font-normal text-ink-3">
          <AllBox selection={selection} count={count} />
          <abbr
            title={t("number")}
            className="no-underline group-data-selecting/table:invisible peer-focus-visible:invisible"
          >
            №
          </abbr>
        </th>
        <th scope="col" className="h-11">
          <span className="sr-only">{t("cover")}</span>
        </th>
        {column(t("title"), ["title"])}
        {column(t("artist"), ["artist"], hidden.artist)}
        {column(t("album"), ["album"], hidden.album)}
        {withAdder && column(t("by"), ["by"], hidden.by)}
        {column(t("added"), ["newest", "oldest"], hidden.added)}
        {column(t("length"), ["length", "longest"], "text-right!")}
        <th scope="col" className={hidden.open}>
          <span className="sr-only">{t("open")}</span>
        </th>
      </tr>
    </thead>
  );
}

/** Chooses all, or none; seen while something is chosen, and always there for keys. */
function AllBox({ selection, count }: Pick<Props, "selection" | "count">) {
  const t = useTranslations("playlist.columns");
  const box = useRef<HTMLInputElement>(null);
  const { size } = selection.chosen;
  const isAll = size > 0 && size === count;
  useEffect(() => {
    if (box.current) box.current.indeterminate = size > 0 && !isAll;
  }, [size, isAll]);

  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={t("all")}
      checked={isAll}
      onChange={() => (isAll ? selection.clear() : selection.all())}
      className={`${CHECK_BOX} peer opacity-0 group-data-selecting/table:opacity-100 focus-visible:opacity-100`}
    />
  );
}

type HeadProps = {
  name: ReactNode;
  sorts: EntrySort[];
  sort: EntrySort;
  onChange: ListChange;
  className?: string;
};

function SortHead({ name, sorts, sort, onChange, className = "" }: HeadProps) {
  const sorted = sorts.includes(sort);
  const down = sort === "newest" || sort === "longest";
  // Once through all of its orders, and back to the playlist's own.
  const next = sorts[sorts.indexOf(sort) + 1] ?? "order";

  return (
    <th
      scope="col"
      aria-sort={sorted ? (down ? "descending" : "ascending") : undefined}
      className={`h-11 pr-4 text-left text-t-13 font-normal ${className}`}
    >
      <button
        type="button"
        onClick={() => onChange({ sort: next })}
        className={sorted && sort !== "order" ? "min-h-8 text-ink" : "min-h-8 text-ink-3 hover:text-ink"}
      >
        {name}
        {sorted && sort !== "order" && <span aria-hidden="true">{down ? " ↓" : " ↑"}</span>}
      </button>
    </th>
  );
}

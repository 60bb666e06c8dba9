import { type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "#translations";
import { replayEarlyClick } from "@/app/_components/early-input";
import { CHECK_BOX, hidden, type ListColumns } from "./columns";
import type { EntrySort, ListChange } from "./list-params";
import type { RowSelection } from "./use-selection";

type Props = {
  columns: ListColumns;
  /** The order of the rows; absent for a list that cannot be sorted. */
  sort?: EntrySort;
  onChange?: ListChange;
  withAdder: boolean;
  selection: RowSelection;
  /** The number of visible rows. */
  count: number;
};

/** Heads stick below the toolbar, whose height is `--bar`. */
const HEAD =
  "sticky top-[calc(var(--mast)+1px+var(--bar,0px))] z-[5] h-11 bg-paper text-t-13 font-normal shadow-[0_1px_0_var(--line)]";

/** The head of the table. Its names sort; on a phone only the toolbar does. */
export function TrackHead({ columns, sort, onChange, withAdder, selection, count }: Props) {
  const t = useTranslations("playlist.columns");

  function column(name: ReactNode, sorts: EntrySort[], className?: string) {
    return <SortHead name={name} sorts={sorts} sort={sort} onChange={onChange} className={className} />;
  }

  return (
    <thead className="max-sm:hidden">
      <tr aria-rowindex={1}>
        <th scope="col" className={`${HEAD} text-left text-ink-3`}>
          <AllBox selection={selection} count={count} />
          <abbr
            title={t("number")}
            className="no-underline group-data-selecting/table:invisible peer-focus-visible:invisible"
          >
            №
          </abbr>
        </th>
        {columns.cover && (
          <th scope="col" className={HEAD}>
            <span className="sr-only">{t("cover")}</span>
          </th>
        )}
        {column(t("title"), ["title"])}
        {column(t("artist"), ["artist"], hidden.artist)}
        {columns.album && column(t("album"), ["album"], hidden.album)}
        {withAdder && column(t("by"), ["by"], hidden.by)}
        {columns.date === "added" && column(t("added"), ["newest", "oldest"], hidden.added)}
        {columns.date === "saved" && column(t("saved"), ["order", "oldest"], hidden.added)}
        {columns.save && (
          <th scope="col" className={HEAD}>
            <span className="sr-only">{t("save")}</span>
          </th>
        )}
        {column(t("length"), ["length", "longest"], "text-right!")}
        <th scope="col" className={HEAD}>
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
  useEffect(() => replayEarlyClick(box.current), []);

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
  sort?: EntrySort;
  onChange?: ListChange;
  className?: string;
};

function SortHead({ name, sorts, sort, onChange, className = "" }: HeadProps) {
  const at = sort ? sorts.indexOf(sort) : -1;
  const sorted = at >= 0;
  // Saved songs are in the order of their dates, the newest first.
  const down = sort === "newest" || sort === "longest" || sort === "order";
  // Each click selects the next order of the column, and finally the playlist's own.
  const next = sorts[at + 1] ?? "order";

  return (
    <th
      scope="col"
      aria-sort={sorted ? (down ? "descending" : "ascending") : undefined}
      className={`${HEAD} pr-4 text-left ${className}`}
    >
      {onChange ? (
        <button
          type="button"
          onClick={() => onChange({ sort: next })}
          className={sorted ? "min-h-8 text-ink" : "min-h-8 text-ink-3 hover:text-ink"}
        >
          {name}
          {sorted && <span aria-hidden="true">{down ? " ↓" : " ↑"}</span>}
        </button>
      ) : (
        <span className="text-ink-3">{name}</span>
      )}
    </th>
  );
}

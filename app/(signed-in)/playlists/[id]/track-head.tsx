import type { ReactNode } from "react";
import { hidden } from "./columns";
import type { EntrySort } from "./list-state";
import type { ListChange } from "./use-list-state";

type Props = { sort: EntrySort; onChange: ListChange };

/** The head of the table; its names sort. On a phone the toolbar alone does. */
export function TrackHead({ sort, onChange }: Props) {
  function column(name: ReactNode, sorts: EntrySort[], className?: string) {
    return <SortHead name={name} sorts={sorts} sort={sort} onChange={onChange} className={className} />;
  }

  return (
    <thead className="max-sm:hidden">
      <tr aria-rowindex={1}>
        {column(
          <abbr title="Number" className="no-underline">
            №
          </abbr>,
          ["order"],
        )}
        <th scope="col" className="h-11">
          <span className="sr-only">Cover</span>
        </th>
        {column("Title", ["title"])}
        {column("Artist", ["artist"], hidden.artist)}
        {column("Album", ["album"], hidden.album)}
        {column("Added", ["newest", "oldest"], hidden.added)}
        {column("Length", ["length"], "text-right!")}
        <th scope="col" className={hidden.open}>
          <span className="sr-only">On Spotify</span>
        </th>
      </tr>
    </thead>
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
  const down = sort === "newest";
  const next = sorts[(sorts.indexOf(sort) + 1) % sorts.length] ?? "order";

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

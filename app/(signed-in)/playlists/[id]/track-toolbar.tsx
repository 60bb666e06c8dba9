import clsx from "clsx";
import type { ReactNode } from "react";
import { count } from "@/app/_components/dates";
import { FilterField } from "../filter-field";
import { SortSelect } from "../sort-select";
import type { EntrySort, ListState } from "./list-state";
import type { ListChange } from "./use-list-state";

const SORT_LABELS = {
  order: "Playlist order",
  title: "By title",
  artist: "By artist",
  album: "By album",
  newest: "Newest first",
  oldest: "Oldest first",
  by: "By who added it",
  length: "Shortest first",
  longest: "Longest first",
} satisfies Record<EntrySort, string>;

type Props = {
  state: ListState;
  onChange: ListChange;
  /** How many entries fit the filter, where that is known. */
  found: number | undefined;
  total: number;
  withAdder: boolean;
  /** What can be done with what is chosen; null while nothing is. */
  selection: ReactNode;
};

/** Filter and order. Sticks under the masthead, and is a plain form before and without scripts. */
export function TrackToolbar({ state, onChange, found, total, withAdder, selection }: Props) {
  return (
    <form
      data-toolbar
      onSubmit={(event) => event.preventDefault()}
      className="sticky top-[calc(var(--mast)+1px)] z-10 border-b border-line bg-paper print:hidden"
    >
      <div className="room flex h-14 items-center gap-x-4 sm:h-16 sm:gap-x-6">
        <FilterField
          label="Filter by title, artist, album"
          value={state.q}
          onChange={(q) => onChange({ q })}
          className={clsx("min-w-0 flex-1 border-line-2 md:max-w-[300px]", selection && "max-md:hidden")}
        />
        <SortSelect
          labels={SORT_LABELS}
          only={(sort) => withAdder || sort !== "by"}
          value={state.sort}
          onChange={(sort) => onChange({ sort })}
          className={selection ? "max-lg:hidden" : undefined}
        />
        <noscript>
          <button type="submit">Show</button>
        </noscript>
        {selection || (
          <p
            role="status"
            className="ml-auto text-t-13 whitespace-nowrap text-ink-2 tabular-nums max-sm:sr-only"
          >
            {found !== undefined && `${count(found)} of ${count(total)}`}
          </p>
        )}
      </div>
    </form>
  );
}

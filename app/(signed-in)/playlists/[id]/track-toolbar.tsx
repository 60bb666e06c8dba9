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
  length: "Shortest first",
} satisfies Record<EntrySort, string>;

type Props = {
  state: ListState;
  onChange: ListChange;
  /** How many entries fit the filter, where that is known. */
  found: number | undefined;
  total: number;
};

/** Filter and order. Sticks under the masthead, and is a plain form before and without scripts. */
export function TrackToolbar({ state, onChange, found, total }: Props) {
  return (
    <form
      onSubmit={(event) => event.preventDefault()}
      className="sticky top-[calc(var(--mast)+1px)] z-10 border-b border-line bg-paper"
    >
      <div className="room flex h-14 items-center gap-x-4 sm:h-16 sm:gap-x-6">
        <FilterField
          label="Filter by title, artist, album"
          value={state.q}
          onChange={(q) => onChange({ q })}
          className="min-w-0 flex-1 border-line-2 md:max-w-[300px]"
        />
        <SortSelect labels={SORT_LABELS} value={state.sort} onChange={(sort) => onChange({ sort })} />
        <noscript>
          <button type="submit">Show</button>
        </noscript>
        <p
          role="status"
          className="ml-auto text-t-13 whitespace-nowrap text-ink-2 tabular-nums max-sm:sr-only"
        >
          {found !== undefined && `${count(found)} of ${count(total)}`}
        </p>
      </div>
    </form>
  );
}

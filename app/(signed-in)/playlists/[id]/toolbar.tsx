import clsx from "clsx";
import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { formatNumber } from "@/app/_components/dates";
import { FilterField } from "../filter-field";
import { SortSelect } from "../sort-select";
import type { EntrySort, ListState } from "./list-params";
import type { ListChange } from "./use-list-params";

/** All orders there are, as they are called. */
function useSortLabels(): Record<EntrySort, string> {
  const t = useTranslations("playlist.sort");
  return {
    order: t("order"),
    title: t("title"),
    artist: t("artist"),
    album: t("album"),
    newest: t("newest"),
    oldest: t("oldest"),
    by: t("by"),
    length: t("length"),
    longest: t("longest"),
  };
}

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
  const t = useTranslations("playlist");
  const words = useTranslations("playlists");
  const labels = useSortLabels();

  return (
    <form
      data-toolbar
      onSubmit={(event) => event.preventDefault()}
      className="sticky top-[calc(var(--mast)+1px)] z-10 border-b border-line bg-paper print:hidden"
    >
      <div className="room flex min-h-14 items-center gap-x-4 sm:min-h-16 sm:gap-x-6">
        <FilterField
          label={t("filter")}
          value={state.q}
          onChange={(q) => onChange({ q })}
          className={clsx("min-w-0 flex-1 border-line-2 md:max-w-[300px]", selection && "max-md:hidden")}
        />
        <SortSelect
          labels={labels}
          only={(sort) => withAdder || sort !== "by"}
          value={state.sort}
          onChange={(sort) => onChange({ sort })}
          className={selection ? "max-lg:hidden" : undefined}
        />
        <noscript>
          <button type="submit">{words("show")}</button>
        </noscript>
        {selection || (
          <p
            role="status"
            className="ml-auto text-t-13 whitespace-nowrap text-ink-2 tabular-nums max-sm:sr-only"
          >
            {found !== undefined && t("found", { found: formatNumber(found), total: formatNumber(total) })}
          </p>
        )}
      </div>
    </form>
  );
}

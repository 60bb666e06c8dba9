import clsx from "clsx";
import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { formatNumber } from "@/app/_components/dates";
import { FilterField } from "../playlists/filter-field";
import { SortSelect } from "../playlists/sort-select";
import type { EntrySort, ListChange, ListState } from "./list-params";

/** The labels of the sort orders of a list, in the order in which they are offered. */
export type SortLabels = Partial<Record<EntrySort, string>>;

/** Returns the labels of all sort orders. */
export function useSortLabels() {
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
  } satisfies Record<EntrySort, string>;
}

/** The bar of a list, which sticks below the masthead. Its height in a list with columns is `--bar`. */
export const TOOLBAR = "sticky top-[calc(var(--mast)+1px)] z-10 border-b border-line bg-paper print:hidden";

type Props = {
  state: ListState;
  onChange: ListChange;
  /** The number of entries that match the filter, where it is known. */
  found: number | undefined;
  total: number;
  sorts: SortLabels;
  /** Why rows cannot be moved. */
  note?: ReactNode;
  /** A hint for the first use, where there is no note. */
  hint?: ReactNode;
  /** The actions for the selected entries; falsy while no entry is selected. */
  selection: ReactNode;
};

/** The filter and sort fields. Sticks below the masthead; a plain form before hydration and without JavaScript. */
export function TrackToolbar({ state, onChange, found, total, sorts, note, hint, selection }: Props) {
  const t = useTranslations("playlist");
  const words = useTranslations("playlists");

  return (
    <form data-toolbar onSubmit={(event) => event.preventDefault()} className={TOOLBAR}>
      <div className="room flex min-h-14 items-center gap-x-4 max-sm:flex-wrap sm:min-h-16 sm:gap-x-6">
        <FilterField
          label={t("filter")}
          value={state.q}
          onChange={(q) => onChange({ q })}
          className={clsx("min-w-0 flex-1 border-line-2 md:max-w-[300px]", selection && "max-md:hidden")}
        />
        <SortSelect
          labels={sorts}
          value={state.sort}
          onChange={(sort) => onChange({ sort })}
          className={selection ? "max-lg:hidden" : undefined}
        />
        <noscript>
          <button type="submit">{words("show")}</button>
        </noscript>
        {note && !selection && <p className="text-t-13 text-ink-2 max-lg:sr-only">{note}</p>}
        {!note && !selection && hint}
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

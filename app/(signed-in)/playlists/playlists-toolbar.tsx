import clsx from "clsx";
import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { Hint } from "@/app/_components/hint";
import { FilterField } from "./filter-field";
import { LayoutPicker } from "./layout-picker";
import { OwnerFilter } from "./owner-filter";
import type { PlaylistsParams } from "./playlists-params";
import { SortSelect } from "./sort-select";
import type { PlaylistsParamsChange } from "./use-playlists-params";

type Props = {
  state: PlaylistsParams;
  onChange: PlaylistsParamsChange;
  /** The actions for the selected playlists, in place of filters and layout; falsy while none is selected. */
  selection: ReactNode;
};

/** Filters, sort order and layout. A plain form with plain links, so that it works before hydration and without scripts. */
export function PlaylistsToolbar({ state, onChange, selection }: Props) {
  const t = useTranslations("playlists");
  const labels = {
    spotify: t("sort.spotify"),
    name: t("sort.name"),
    entries: t("sort.entries"),
    changed: t("sort.changed"),
    length: t("sort.length"),
  } satisfies Record<PlaylistsParams["sort"], string>;

  return (
    <form
      action="/playlists"
      onSubmit={(event) => event.preventDefault()}
      className={clsx(
        "flex min-h-16 flex-wrap items-center gap-x-6 border-y border-line max-md:py-1 xl:flex-nowrap",
        // The actions stay in sight, wherever in the list the next playlist is selected. They cover selected rows, which are wider.
        selection &&
          "sticky top-[calc(var(--mast)+1px)] z-10 bg-paper shadow-[-12px_0_var(--paper),12px_0_var(--paper)]",
      )}
    >
      {!selection && <OwnerFilter state={state} onChange={onChange} />}
      {state.kind !== "all" && <input type="hidden" name="kind" value={state.kind} />}
      {state.view !== "grid" && <input type="hidden" name="view" value={state.view} />}
      <FilterField
        label={t("filter")}
        value={state.q}
        onChange={(q) => onChange({ q })}
        className={clsx(
          "min-w-0 flex-1 border-transparent focus-within:border-line-2 max-sm:order-2 max-sm:basis-1/2 sm:max-w-60",
          selection ? "max-lg:hidden" : "sm:ml-auto",
        )}
      />
      <SortSelect
        labels={labels}
        value={state.sort}
        onChange={(sort) => onChange({ sort })}
        className={clsx("max-sm:order-3", selection && "max-lg:hidden")}
      />
      {selection || <LayoutPicker state={state} onChange={onChange} />}
      {!selection && <PlaylistsHint className="min-w-0 max-xl:hidden" />}
      <noscript>
        <button type="submit">{t("show")}</button>
      </noscript>
    </form>
  );
}

/** Tells of the search and its commands: in the bar, or below it in a window in which the bar has no room. */
export function PlaylistsHint({ className }: { className: string }) {
  const t = useTranslations("playlists");
  return <Hint hints={{ commands: t("hint") }} touch={{ commands: t("hintTouch") }} className={className} />;
}

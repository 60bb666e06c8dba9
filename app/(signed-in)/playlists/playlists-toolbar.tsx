import { useTranslations } from "#translations";
import { FilterField } from "./filter-field";
import { LayoutPicker } from "./layout-picker";
import { OwnerFilter } from "./owner-filter";
import type { PlaylistsParams } from "./playlists-params";
import { SortSelect } from "./sort-select";
import type { PlaylistsParamsChange } from "./use-playlists-params";

type Props = { state: PlaylistsParams; onChange: PlaylistsParamsChange };

/** Kind, words, order and layout. A plain form with plain links, so that it works before and without scripts. */
export function PlaylistsToolbar({ state, onChange }: Props) {
  const t = useTranslations("playlists");
  const labels = {
    spotify: t("sort.spotify"),
    name: t("sort.name"),
    entries: t("sort.entries"),
  } satisfies Record<PlaylistsParams["sort"], string>;

  return (
    <form
      action="/playlists"
      onSubmit={(event) => event.preventDefault()}
      className="flex min-h-16 flex-wrap items-center gap-x-6 border-y border-line max-md:py-1"
    >
      <OwnerFilter state={state} onChange={onChange} />
      {state.kind !== "all" && <input type="hidden" name="kind" value={state.kind} />}
      {state.view !== "grid" && <input type="hidden" name="view" value={state.view} />}
      <FilterField
        label={t("filter")}
        value={state.q}
        onChange={(q) => onChange({ q })}
        className="min-w-0 flex-1 border-transparent focus-within:border-line-2 max-sm:order-2 max-sm:basis-1/2 sm:ml-auto sm:max-w-60"
      />
      <SortSelect
        labels={labels}
        value={state.sort}
        onChange={(sort) => onChange({ sort })}
        className="max-sm:order-3"
      />
      <LayoutPicker state={state} onChange={onChange} />
      <noscript>
        <button type="submit">{t("show")}</button>
      </noscript>
    </form>
  );
}

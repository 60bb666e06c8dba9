"use client";

import { useTranslations } from "#translations";
import { FilterField } from "../playlists/filter-field";
import { SortSelect } from "../playlists/sort-select";
import type { LibraryParams } from "./library-params";
import type { LibraryKind } from "./library-tabs";

type Props = {
  kind: LibraryKind;
  params: LibraryParams;
  onChange: (next: Partial<LibraryParams>) => void;
};

/** Kinds whose items have no artist, show or author to sort by. */
const WITHOUT_BY: readonly LibraryKind[] = ["artists", "shows"];

/** Filter and order of a kind's list. A plain form, so that it works before hydration and without scripts. */
export function LibraryToolbar({ kind, params, onChange }: Props) {
  const t = useTranslations("library");
  const labels = {
    added: t(kind === "artists" ? "sort.spotify" : "sort.added"),
    name: t("sort.name"),
    by: WITHOUT_BY.includes(kind) ? undefined : t("sort.by", { kind }),
  };

  return (
    <form
      action="/library"
      onSubmit={(event) => event.preventDefault()}
      className="mb-6 flex min-h-16 flex-wrap items-center gap-x-6 border-y border-line max-md:py-1 lg:-mt-5"
    >
      <input type="hidden" name="kind" value={kind} />
      <FilterField
        label={t("filter", { kind })}
        value={params.q}
        onChange={(q) => onChange({ q })}
        className="min-w-0 flex-1 border-transparent focus-within:border-line-2 sm:max-w-80"
      />
      <SortSelect labels={labels} value={params.sort} onChange={(sort) => onChange({ sort })} />
      <noscript>
        <button type="submit">{t("apply")}</button>
      </noscript>
    </form>
  );
}

/** Space of the toolbar in a skeleton. */
export function ToolbarSkeleton() {
  return <div className="mb-6 h-16 border-y border-line lg:-mt-5" />;
}

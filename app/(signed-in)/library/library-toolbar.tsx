"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { FilterField } from "../playlists/filter-field";
import { SortSelect } from "../playlists/sort-select";
import type { LibraryParams } from "./library-params";
import type { LibraryKind } from "./library-tabs";

type Props = {
  kind: LibraryKind;
  params: LibraryParams;
  onChange: (next: Partial<LibraryParams>) => void;
  /** The actions for the selected items; falsy while none is selected. */
  selection: ReactNode;
};

/** Kinds whose items have no artist, show or author to sort by. */
const WITHOUT_BY: readonly LibraryKind[] = ["artists", "shows"];

/** Filter and order of a kind's list. A plain form, so that it works before hydration and without scripts. */
export function LibraryToolbar({ kind, params, onChange, selection }: Props) {
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
      className={clsx(
        "mb-6 flex min-h-16 flex-wrap items-center gap-x-6 border-y border-line max-md:py-1 lg:-mt-5",
        // The actions stay in sight, wherever in the list the next item is selected.
        selection && "sticky top-[calc(var(--mast)+1px)] z-10 bg-paper",
      )}
    >
      <input type="hidden" name="kind" value={kind} />
      <FilterField
        label={t("filter", { kind })}
        value={params.q}
        onChange={(q) => onChange({ q })}
        className={clsx(
          "min-w-0 flex-1 border-transparent focus-within:border-line-2 sm:max-w-80",
          selection && "max-md:hidden",
        )}
      />
      <SortSelect
        labels={labels}
        value={params.sort}
        onChange={(sort) => onChange({ sort })}
        className={selection ? "max-lg:hidden" : undefined}
      />
      {selection}
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

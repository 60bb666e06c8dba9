"use client";

import { useTranslations } from "#translations";
import type { SavedShowView } from "@/lib/api/types";
import { useSavedShows } from "@/lib/client/paged-queries";
import type { ItemTexts } from "./arrange-items";
import { libraryItem } from "./library-item";
import { LibraryList } from "./library-list";
import { SpokenRow } from "./spoken-row";

type Props = {
  initial: NonNullable<Parameters<typeof useSavedShows>[0]>;
  /** Unix ms on the server when it rendered. */
  now: number;
};

const textsOf: ItemTexts<SavedShowView> = ({ show }) => ({ name: show.name, by: show.publisher ?? "" });

const itemOf = ({ show, addedAt }: SavedShowView) => libraryItem(show, addedAt);

/** Saved shows as rows, each with its publisher, if known, and its number of episodes. */
export function ShowRows({ initial, now }: Props) {
  const [t, shows] = [useTranslations("library"), useTranslations("show")];
  const list = useSavedShows(initial);
  const metaOf = ({ publisher, total }: SavedShowView["show"]) =>
    [publisher, total !== null && shows("count", { count: total })].filter(Boolean).join(t("separator"));

  return (
    <LibraryList kind="shows" list={list} textsOf={textsOf} now={now} itemOf={itemOf}>
      {(items, selectOf) => (
        <ul aria-label={t("titles.shows")}>
          {items.map((saved, index) => (
            <SpokenRow
              // biome-ignore lint/suspicious/noArrayIndexKey: ids may repeat, and a row keeps no state of its own
              key={index}
              item={saved.show}
              href={`/shows/${saved.show.id}`}
              addedAt={saved.addedAt}
              meta={metaOf(saved.show)}
              select={selectOf(saved)}
            />
          ))}
        </ul>
      )}
    </LibraryList>
  );
}

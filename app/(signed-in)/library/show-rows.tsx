"use client";

import { useTranslations } from "#translations";
import type { SavedShowView } from "@/lib/api/types";
import { useSavedShows } from "@/lib/client/paged-queries";
import type { ItemTexts } from "./arrange-items";
import { LibraryList } from "./library-list";
import { SpokenRow } from "./spoken-row";

type Props = {
  initial: NonNullable<Parameters<typeof useSavedShows>[0]>;
  /** Unix ms on the server when it rendered. */
  now: number;
};

const textsOf: ItemTexts<SavedShowView> = ({ show }) => ({ name: show.name, by: show.publisher ?? "" });

/** Saved shows as rows, each with its publisher, if known, and its number of episodes. */
export function ShowRows({ initial, now }: Props) {
  const [t, shows] = [useTranslations("library"), useTranslations("show")];
  const list = useSavedShows(initial);
  const metaOf = ({ publisher, total }: SavedShowView["show"]) =>
    [publisher, total !== null && shows("count", { count: total })].filter(Boolean).join(t("separator"));

  return (
    <LibraryList kind="shows" list={list} textsOf={textsOf} now={now}>
      {(items) => (
        <ul aria-label={t("titles.shows")}>
          {items.map(({ addedAt, show }, index) => (
            <SpokenRow
              // biome-ignore lint/suspicious/noArrayIndexKey: ids may repeat, and a row keeps no state of its own
              key={index}
              item={show}
              href={`/shows/${show.id}`}
              addedAt={addedAt}
              meta={metaOf(show)}
            />
          ))}
        </ul>
      )}
    </LibraryList>
  );
}

"use client";

import { useTranslations } from "#translations";
import type { SavedAudiobookView } from "@/lib/api/types";
import { useSavedAudiobooks } from "@/lib/client/paged-queries";
import type { ItemTexts } from "./arrange-items";
import { libraryItem } from "./library-item";
import { LibraryList } from "./library-list";
import { SpokenRow } from "./spoken-row";

type Props = {
  initial: NonNullable<Parameters<typeof useSavedAudiobooks>[0]>;
  /** Unix ms on the server when it rendered. */
  now: number;
};

const textsOf: ItemTexts<SavedAudiobookView> = ({ audiobook: { name, authors } }) => ({
  name,
  by: authors.join(", "),
});

const itemOf = ({ audiobook, addedAt }: SavedAudiobookView) => libraryItem(audiobook, addedAt);

/** Saved audiobooks as rows, each with its authors and its number of chapters. */
export function AudiobookRows({ initial, now }: Props) {
  const [t, books] = [useTranslations("library"), useTranslations("audiobook")];
  const list = useSavedAudiobooks(initial);
  const metaOf = ({ authors, total }: SavedAudiobookView["audiobook"]) =>
    [...authors, total !== null && books("count", { count: total })].filter(Boolean).join(t("separator"));

  return (
    <LibraryList kind="audiobooks" list={list} textsOf={textsOf} now={now} itemOf={itemOf}>
      {(items, selectOf) => (
        <ul aria-label={t("titles.audiobooks")}>
          {items.map((saved, index) => (
            <SpokenRow
              // biome-ignore lint/suspicious/noArrayIndexKey: ids may repeat, and a row keeps no state of its own
              key={index}
              item={saved.audiobook}
              href={`/audiobooks/${saved.audiobook.id}`}
              addedAt={saved.addedAt}
              meta={metaOf(saved.audiobook)}
              select={selectOf(saved)}
            />
          ))}
        </ul>
      )}
    </LibraryList>
  );
}

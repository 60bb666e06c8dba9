"use client";

import { useTranslations } from "#translations";
import type { SavedAudiobookView } from "@/lib/api/types";
import { useSavedAudiobooks } from "@/lib/client/paged-queries";
import type { ItemTexts } from "./arrange-items";
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

/** Saved audiobooks as rows, each with its authors and its number of chapters. */
export function AudiobookRows({ initial, now }: Props) {
  const [t, books] = [useTranslations("library"), useTranslations("audiobook")];
  const list = useSavedAudiobooks(initial);
  const metaOf = ({ authors, total }: SavedAudiobookView["audiobook"]) =>
    [...authors, total !== null && books("count", { count: total })].filter(Boolean).join(t("separator"));

  return (
    <LibraryList kind="audiobooks" list={list} textsOf={textsOf} now={now}>
      {(items) => (
        <ul aria-label={t("titles.audiobooks")}>
          {items.map(({ addedAt, audiobook }, index) => (
            <SpokenRow
              // biome-ignore lint/suspicious/noArrayIndexKey: ids may repeat, and a row keeps no state of its own
              key={index}
              item={audiobook}
              href={`/audiobooks/${audiobook.id}`}
              addedAt={addedAt}
              meta={metaOf(audiobook)}
            />
          ))}
        </ul>
      )}
    </LibraryList>
  );
}

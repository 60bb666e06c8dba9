"use client";

import { useState } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { indices } from "@/app/_components/indices";
import { SEARCH_PAGE } from "@/lib/api/paths";
import type { PageView, SearchType } from "@/lib/api/types";
import { MoreResults } from "./more-results";
import { GROUP } from "./result-layout";
import { ResultRow } from "./result-row";
import { SongResults } from "./song-results";
import type { ResultItem } from "./to-result";
import { useTabState } from "./use-tab-state";

type Props = { words: string; type: SearchType; first: PageView<ResultItem> };

/** The results of one type, with a button that loads ten more. */
export function ResultGroup({ words, type, first }: Props) {
  const [pages, setPages] = useTabState(`search-pages ${type} ${words}`, 1);
  // On back navigation, all pages that were loaded are shown at once.
  const [loadedPages, setLoadedPages] = useState(pages);
  const t = useTranslations("search");
  const id = `found-${type}`;

  return (
    <section aria-labelledby={id} className={GROUP}>
      <h2 id={id} className="py-3.5 text-t-20! max-lg:pb-1">
        {t(`types.${type}`)}
      </h2>
      <div className="min-w-0">
        {type === "track" ? (
          <SongResults
            words={words}
            first={first.items}
            pages={pages}
            labelledBy={id}
            onSettled={setLoadedPages}
          />
        ) : (
          <ul aria-labelledby={id}>
            {first.items.map((found, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: Spotify may name the same thing twice
              <ResultRow key={index} found={found} />
            ))}
            {indices(pages - 1).map((slot) => (
              <MoreResults
                key={slot}
                words={words}
                type={type}
                page={slot + 1}
                onSettled={() => setLoadedPages(slot + 2)}
              />
            ))}
          </ul>
        )}
        {loadedPages === pages && pages * SEARCH_PAGE < first.total && (
          <Button kind="bare" className="my-2 -ml-2" onClick={() => setPages(pages + 1)}>
            {t("more", { type })}
          </Button>
        )}
      </div>
    </section>
  );
}

"use client";

import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { ClientErrorState } from "@/app/_components/client-error-state";
import { SpotifyIcon } from "@/app/_components/spotify-icon";
import { ResultGroup } from "./result-group";
import { ResultsSection } from "./results-section";
import { NothingFound, NothingTyped } from "./search-empty";
import { searchUrl, TYPES } from "./search-params";
import { ResultsSkeleton } from "./search-skeleton";
import { SearchStatus } from "./search-status";
import { foundOf } from "./to-result";
import { useResultLabels } from "./use-result-labels";
import { useResults } from "./use-results";

type Props = { refused: { words: string; failure: ReactNode } | undefined };

/** The results of this moment, under a line that says what they are for. */
export function LiveResults({ refused }: Props) {
  const results = useResults(refused?.words);
  const told = useResultLabels();
  const { words, data, answered, waiting, error, refresh } = results;

  if (words === "") return <NothingTyped />;
  if (words === refused?.words) return <ResultsSection>{refused.failure}</ResultsSection>;
  if (error) {
    return (
      <ResultsSection>
        <ClientErrorState error={error} onRetry={refresh} />
      </ResultsSection>
    );
  }

  const groups = TYPES.flatMap((type) => {
    const first = data && foundOf(type, data, told);
    return first && first.items.length > 0 ? { type, first } : [];
  });
  return (
    <>
      <SearchStatus results={results} found={groups.length > 0} />
      {!data && <ResultsSkeleton />}
      {data && groups.length === 0 && !waiting && <NothingFound words={answered} />}
      <div>
        {groups.map(({ type, first }) => (
          <ResultGroup key={`${answered} ${type}`} words={answered} type={type} first={first} />
        ))}
      </div>
      {groups.length > 0 && <OnSpotify words={answered} />}
    </>
  );
}

function OnSpotify({ words }: { words: string }) {
  const t = useTranslations("search");
  return (
    <p className="border-t border-line py-4 lg:pl-[calc(var(--margin-col)+40px)]">
      <a
        href={searchUrl(words)}
        rel="noreferrer"
        className="inline-flex min-h-10 max-w-full items-center gap-4 text-t-13 text-ink-2 hover:text-ink"
      >
        <SpotifyIcon className="mx-2" />
        <span className="min-w-0 truncate">{t("onSpotify", { words })}</span>
      </a>
    </p>
  );
}

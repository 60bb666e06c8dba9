"use client";

import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { ClientErrorState } from "@/app/_components/client-error-state";
import { NEW_TAB } from "@/app/_components/new-tab";
import { SpotifyIcon } from "@/app/_components/spotify-icon";
import { useHydrated } from "@/app/_components/use-hydrated";
import { OpenLink } from "./open-link";
import { ResultGroup } from "./result-group";
import { GROUP } from "./result-layout";
import { ResultRow } from "./result-row";
import { ResultsSection } from "./results-section";
import { NothingFound, NothingTyped } from "./search-empty";
import { searchUrl, TYPES } from "./search-params";
import { ResultsSkeleton } from "./search-skeleton";
import { SearchStatus } from "./search-status";
import { parseSpotifyLink } from "./spotify-link";
import { foundOf } from "./to-result";
import { allFound, type Found, nearestResult, withoutShown } from "./top-result";
import { TopResultCard } from "./top-result-card";
import { useCachedMatches } from "./use-cached-matches";
import { useCopyMatches } from "./use-copy-matches";
import { useResultLabels } from "./use-result-labels";
import { useResults } from "./use-results";
import { useSearchKind } from "./use-search-kind";
import { useSearchText } from "./use-search-text";

type Props = { requested: string; failed: { words: string; failure: ReactNode } | undefined };

/** The current results, under a line that says which search they are for. */
export function LiveResults({ requested, failed }: Props) {
  const [typed] = useSearchText();
  // The server's HTML is for the requested text, which may have been changed before it arrived.
  const text = useHydrated() ? typed : requested;
  const link = parseSpotifyLink(text);
  const [kind] = useSearchKind();
  const results = useResults(text, failed?.words);
  const labels = useResultLabels();
  const { words, data, answered, waiting, error, refresh } = results;
  const types = TYPES.filter((type) => kind === "all" || kind === type);
  const cached = useCachedMatches(words, types);
  const copies = withoutShown(useCopyMatches(words, types), cached);
  const [held] = cached;
  const library = [...cached.slice(1), ...copies];

  if (link) return <OpenLink link={link} />;
  if (words === "") return <NothingTyped />;
  if (words === failed?.words) return <ResultsSection>{failed.failure}</ResultsSection>;
  if (error) {
    return (
      <>
        {held && <TopResultCard found={held} />}
        <LibraryMatches found={library} />
        <ResultsSection>
          <ClientErrorState error={error} onRetry={refresh} />
        </ResultsSection>
      </>
    );
  }

  const top = held ?? (data && nearestResult(allFound(data, types, labels), answered));
  const groups = types.flatMap((type) => {
    const first = data && foundOf(type, data, labels);
    return first && first.items.length > 0 ? { type, first } : [];
  });
  return (
    <>
      <SearchStatus results={results} found={groups.length > 0} />
      {!data && <ResultsSkeleton />}
      {data && groups.length === 0 && !waiting && <NothingFound words={answered} />}
      <div>
        {top && <TopResultCard found={top} />}
        <LibraryMatches found={library} />
        {groups.map(({ type, first }) => (
          <ResultGroup key={`${answered} ${type}`} words={answered} type={type} first={first} />
        ))}
      </div>
      {groups.length > 0 && <OnSpotify words={answered} />}
    </>
  );
}

/** Further matches of what this tab has loaded. */
function LibraryMatches({ found }: { found: Found[] }) {
  const t = useTranslations("palette.groups");
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="in-library" className={GROUP}>
      <h2 id="in-library" className="py-3.5 text-t-20! max-lg:pb-1">
        {t("library")}
      </h2>
      <ul aria-labelledby="in-library" className="min-w-0">
        {found.map(({ type, item }) => (
          <ResultRow key={`${type} ${item.url ?? item.name}`} found={item} />
        ))}
      </ul>
    </section>
  );
}

function OnSpotify({ words }: { words: string }) {
  const t = useTranslations("search");
  return (
    <p className="border-t border-line py-4 lg:pl-[calc(var(--margin-col)+40px)]">
      <a
        href={searchUrl(words)}
        {...NEW_TAB}
        className="inline-flex min-h-10 max-w-full items-center gap-4 text-t-13 text-ink-2 hover:text-ink"
      >
        <SpotifyIcon className="mx-2" />
        <span className="min-w-0 truncate">{t("onSpotify", { words })}</span>
      </a>
    </p>
  );
}

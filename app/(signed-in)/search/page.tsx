import type { Metadata } from "next";
import { createLoader } from "nuqs/server";
import { Suspense } from "react";
import { getTranslations } from "@/lib/i18n/server";
import { FirstResults } from "./first-results";
import { searchParsers, searchTerms } from "./search-params";
import { ResultsSkeleton } from "./search-skeleton";
import { searchTitle } from "./search-title";
import { SearchView } from "./search-view";

const loadSearch = createLoader(searchParsers);

export async function generateMetadata({ searchParams }: PageProps<"/search">): Promise<Metadata> {
  const { q } = await loadSearch(searchParams);
  return { title: searchTitle(searchTerms(q), await getTranslations("search")) };
}

/** Searches Spotify as the user types. The first results for a URL come with the page. */
export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const { q } = await loadSearch(searchParams);

  return (
    <div className="room pb-16">
      <SearchView>
        <Suspense fallback={<ResultsSkeleton />}>
          <FirstResults text={q} />
        </Suspense>
      </SearchView>
    </div>
  );
}

"use client";

import { type ReactNode, useMemo } from "react";
import { SWRConfig } from "swr";
import { SavedStatusProvider } from "@/app/_components/saved-status-provider";
import { apiPaths } from "@/lib/api/paths";
import type { SearchView } from "@/lib/api/types";
import type { AgedResponse } from "@/lib/client/use-api";
import { LiveResults } from "./live-results";
import { TYPES } from "./search-params";

/** The server's results for the requested URL, or why it has none. */
export type FirstResponse = { words: string } & (
  | { answer: AgedResponse<SearchView> }
  | { failure: ReactNode }
);

type Props = {
  /** The text in the requested URL. */
  requested: string;
  first?: FirstResponse;
};

/** The results for the text in the input, starting with those of the server. */
export function Results({ requested, first }: Props) {
  const fallback = useMemo(
    () => (first && "answer" in first ? { [apiPaths.search(first.words, TYPES, 0)]: first.answer } : {}),
    [first],
  );

  return (
    <SWRConfig value={{ fallback }}>
      <SavedStatusProvider>
        <LiveResults requested={requested} failed={first && "failure" in first ? first : undefined} />
      </SavedStatusProvider>
    </SWRConfig>
  );
}

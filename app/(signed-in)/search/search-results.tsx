"use client";

import { type ReactNode, useMemo } from "react";
import { SWRConfig } from "swr";
import { SavedStatusProvider } from "@/app/_components/saved-status-provider";
import { apiPaths } from "@/lib/api/paths";
import type { SearchView } from "@/lib/api/types";
import type { AgedResponse } from "@/lib/client/use-api";
import { LiveResults } from "./live-results";
import { TYPES } from "./search-params";

/** What the server found for the address it was asked for, or why not. */
export type FirstResponse = { words: string } & (
  | { answer: AgedResponse<SearchView> }
  | { failure: ReactNode }
);

/** What is found for the words in the line, beginning with what came with the page. */
export function Results({ first }: { first?: FirstResponse }) {
  const fallback = useMemo(
    () => (first && "answer" in first ? { [apiPaths.search(first.words, TYPES, 0)]: first.answer } : {}),
    [first],
  );

  return (
    <SWRConfig value={{ fallback }}>
      <SavedStatusProvider>
        <LiveResults refused={first && "failure" in first ? first : undefined} />
      </SavedStatusProvider>
    </SWRConfig>
  );
}

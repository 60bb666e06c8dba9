"use client";

import { useEffect, useState } from "react";
import { useSearch } from "@/lib/client/queries";
import { useDebouncedValue } from "../../_components/use-debounced";
import { searchTerms, TYPES } from "./search-params";

/** A call for each typed letter would soon use up the app's quota; a longer wait would be felt. */
const DEBOUNCE_MS = 150;
/** After this time a response counts as late. */
const LATE_AFTER_MS = 3_000;

/**
 * Returns the results for a text, debounced.
 * @param failed search terms that have just failed on the server; they are not searched again automatically.
 */
export function useResults(text: string, failed: string | undefined) {
  const words = searchTerms(text);
  const debounced = useDebouncedValue(words, DEBOUNCE_MS);
  const query = words === "" ? "" : debounced;
  const { data, error, refresh } = useSearch(query === failed ? "" : query, TYPES);

  // SWR returns the previous response while the next one loads, without saying so. A different object is a new response.
  const [latest, setLatest] = useState({ data, words: query });
  if (data !== latest.data) setLatest({ data, words: query });
  const waiting = words !== query || (!error && (!data || latest.words !== query));

  return {
    words,
    /** The results for `answered`, which may be older terms than `words`. */
    data,
    answered: latest.words,
    waiting,
    isLate: useLate(waiting),
    error: waiting ? undefined : error,
    refresh,
  };
}

function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);

  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), LATE_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting]);

  return late;
}

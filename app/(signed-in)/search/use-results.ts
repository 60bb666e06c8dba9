"use client";

import { useEffect, useState } from "react";
import { useSearch } from "@/lib/client/use-search";
import { useDebouncedValue } from "../../_components/use-debounced";
import { searchTerms, TYPES } from "./search-params";
import { useSearchText } from "./use-search-text";

/** How long (ms) the words must rest before Spotify is asked: a call for each letter would soon use up the app's share. */
const REST = 250;
/** After so long (ms) an answer is late. */
const LATE = 3000;

/**
 * Follows the words in the line.
 * @param refused words that the server has just asked for in vain: the same question is not put again by itself.
 */
export function useResults(refused: string | undefined) {
  const [text] = useSearchText();
  const words = searchTerms(text);
  const rested = useDebouncedValue(words, REST);
  const asked = words === "" ? "" : rested;
  const { data, error, refresh } = useSearch(asked === refused ? "" : asked, TYPES);

  // SWR gives the last answer while the next is on its way, and does not say which it is: one is new when it is another.
  const [known, setKnown] = useState({ data, words: asked });
  if (data !== known.data) setKnown({ data, words: asked });
  const waiting = words !== asked || (!error && (!data || known.words !== asked));

  return {
    words,
    /** What is found for `answered`, which may lag behind. */
    data,
    answered: known.words,
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
    const timer = setTimeout(() => setLate(true), LATE);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting]);

  return late;
}

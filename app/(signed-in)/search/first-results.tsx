import { ErrorState } from "@/app/_components/error-state";
import { getSearch } from "@/lib/data/catalog";
import { toResult } from "@/lib/data/result";
import { searchTerms, TYPES } from "./search-params";
import { Results } from "./search-results";

/** Searches on the server for the text in the URL, if it is long enough. */
export async function FirstResults({ text }: { text: string }) {
  const words = searchTerms(text);
  if (!words) return <Results requested={text} />;

  const found = await toResult(getSearch({ text: words, types: TYPES, offset: 0 }));
  if (!found.ok)
    return <Results requested={text} first={{ words, failure: <ErrorState failure={found.failure} /> }} />;

  const { value, asOf, stale } = found;
  return <Results requested={text} first={{ words, answer: { ...value, asOf, stale } }} />;
}

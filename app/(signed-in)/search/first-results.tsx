import { ErrorState } from "@/app/_components/error-state";
import { toResult } from "@/lib/data/result";
import { getSearch } from "@/lib/data/search";
import { TYPES } from "./search-params";
import { Results } from "./search-results";

/** What the address asks for. Nothing is looked for while it asks for too little. */
export async function FirstResults({ words }: { words: string }) {
  if (!words) return <Results />;

  const found = await toResult(getSearch({ text: words, types: TYPES, offset: 0 }));
  if (!found.ok) return <Results first={{ words, failure: <ErrorState failure={found.failure} /> }} />;

  const { value, asOf, stale } = found;
  return <Results first={{ words, answer: { ...value, asOf, stale } }} />;
}

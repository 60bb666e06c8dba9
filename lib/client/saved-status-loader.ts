import { apiPaths } from "@/lib/api/paths";
import { networkError } from "./api-client-error";
import { fetcher } from "./fetch-api";

/** Twice what Spotify takes in one call, so that no call of a full request is half empty. */
const MOST = 80;

type Read = (path: string) => Promise<{ saved: Record<string, boolean> }>;

type Asked = { uri: string; answer: (saved: Promise<boolean>) => void };

/** What an answer does not tell stays unknown: taken for "not saved" it would be saved again. */
function known(saved: boolean | undefined): boolean {
  if (saved === undefined) throw networkError();
  return saved;
}

/**
 * Collects what is asked for at one moment, as when a page comes or rows come in sight, and asks for it at once. What is on its
 * way is not asked for again.
 * @returns asks for one.
 */
export function createBatchLoader(read: Read) {
  const underWay = new Map<string, Promise<boolean>>();
  let waiting: Asked[] = [];

  function askAll(): void {
    const all = waiting;
    waiting = [];
    for (let from = 0; from < all.length; from += MOST) {
      const part = all.slice(from, from + MOST);
      const answer = read(apiPaths.contains(part.map(({ uri }) => uri)));
      for (const { uri, answer: tell } of part) tell(answer.then(({ saved }) => known(saved[uri])));
    }
  }

  function begin(uri: string): Promise<boolean> {
    if (waiting.length === 0) setTimeout(askAll);
    const answer = new Promise<boolean>((resolve) => waiting.push({ uri, answer: resolve }));
    underWay.set(uri, answer);
    const forget = () => void underWay.delete(uri);
    answer.then(forget, forget);
    return answer;
  }

  return (uri: string): Promise<boolean> => underWay.get(uri) ?? begin(uri);
}

/** Asks our API, many at once. @throws ApiError */
export const loadSavedStatus = createBatchLoader(fetcher);

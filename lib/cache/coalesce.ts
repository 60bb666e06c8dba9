import "server-only";
import { globalSingleton } from "../global-singleton";
import { SpotifyError, type SpotifyErrorCode } from "../spotify/errors";

/** What is being asked for at this moment, by key. */
const underWay = globalSingleton("under-way", () => new Map<string, Promise<unknown>>());

/** What failed for one session's sake, such as a token that could not be renewed, may go well for another's. */
const ownFailures: readonly SpotifyErrorCode[] = ["unauthorized", "renewing", "misconfigured"];

function isOfOneSession(error: unknown): boolean {
  return error instanceof SpotifyError && ownFailures.includes(error.code);
}

/**
 * The first of those who ask at the same time asks for all; the others ask once that has its answer, which is kept by then.
 * @throws what `ask` throws; the others share that, unless it is one session's own.
 */
export async function coalesce<T>(key: string, ask: () => Promise<T>): Promise<T> {
  const first = underWay.get(key);
  if (first) {
    await first.catch((error: unknown) => {
      if (!isOfOneSession(error)) throw error;
    });
    return ask();
  }
  const asking = ask().finally(() => underWay.delete(key));
  underWay.set(key, asking);
  return asking;
}

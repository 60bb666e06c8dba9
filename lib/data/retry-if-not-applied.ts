import "server-only";
import { SpotifyError } from "../spotify/errors";

/** How a look at Spotify tells whether a change was made: what came of it, or null where it was not. What it throws stands. */
type CheckApplied<T> = () => Promise<{ done: T } | null>;

function isUnconfirmed(error: unknown): error is SpotifyError {
  return error instanceof SpotifyError && error.code === "unconfirmed";
}

/**
 * Makes a change that must not be made twice. Where Spotify did not confirm it, Spotify is looked at first: done is done, and
 * only what was answered with a failure and is not there is tried once more. An answer that never came may still be on
 * its way, so that is never tried again.
 * @throws SpotifyError `unconfirmed` where nobody can say.
 */
export async function retryIfNotApplied<T>(change: () => Promise<T>, look: CheckApplied<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await change();
    } catch (error) {
      if (!isUnconfirmed(error)) throw error;
      const found = await look().catch((cause: unknown) => {
        throw cause instanceof SpotifyError ? error : cause;
      });
      if (found) return found.done;
      if (tries > 1 || error.status === undefined) throw error;
    }
  }
}

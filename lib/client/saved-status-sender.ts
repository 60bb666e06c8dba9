import { patiently } from "./api-client";

/** Spotify's limit for one call that changes the library. */
export const MAX_CHANGED_URIS = 40;

type Send = (uris: string[], saved: boolean) => Promise<unknown>;

type PendingChange = {
  uri: string;
  saved: boolean;
  resolve: (sent: unknown) => void;
  reject: (cause: unknown) => void;
};

/**
 * Returns a function that sends the change of one URI, and sends all changes of the same moment with few calls, one after another.
 * After the first failure the rest of them is not sent.
 */
export function createBatchSender(send: Send) {
  let pending: PendingChange[] = [];

  async function sendAll(changes: PendingChange[], saved: boolean): Promise<void> {
    let failure: { cause: unknown } | null = null;
    for (let from = 0; from < changes.length; from += MAX_CHANGED_URIS) {
      const part = changes.slice(from, from + MAX_CHANGED_URIS);
      const uris = part.map(({ uri }) => uri);
      const call = () => send(uris, saved);
      if (!failure) {
        // A single change fails at once; a long one waits and continues.
        const sent = changes.length > 1 ? patiently(call) : call();
        failure = await sent.then(
          () => null,
          (cause: unknown) => ({ cause }),
        );
      }
      for (const { resolve, reject } of part) {
        if (failure) reject(failure.cause);
        else resolve(null);
      }
    }
  }

  function sendPending(): void {
    const all = pending;
    pending = [];
    for (const saved of [true, false])
      void sendAll(
        all.filter((change) => change.saved === saved),
        saved,
      );
  }

  return (uri: string, saved: boolean): Promise<unknown> => {
    if (pending.length === 0) setTimeout(sendPending);
    return new Promise((resolve, reject) => pending.push({ uri, saved, resolve, reject }));
  };
}

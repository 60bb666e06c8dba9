import pLimit from "p-limit";
import { globalSingleton } from "../global-singleton";
import { SECOND_MS } from "../time";
import { settlesWithin } from "../timeout";

/** Strangers can start logins, so exchanges of codes may take only this share of the calls to Spotify. */
const MAX_EXCHANGES = 8;

const SLOT_TIMEOUT_MS = 5 * SECOND_MS;

const exchangeLimit = globalSingleton("exchange-slots", () => pLimit(MAX_EXCHANGES));

/**
 * Runs the exchange of a code, at most 8 at once in this process. Refreshes take no slot.
 * @returns its result, or null after 5 s without a free slot: then nothing was run.
 */
export async function withExchangeSlot<T>(exchange: () => Promise<T>): Promise<{ result: T } | null> {
  let isLate = false;
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const outcome = exchangeLimit(async () => {
    if (isLate) return null;
    begin();
    return { result: await exchange() };
  });
  isLate = !(await settlesWithin(begun, SLOT_TIMEOUT_MS));
  return isLate ? null : outcome;
}

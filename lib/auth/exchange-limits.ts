import { ApiError } from "../api/errors";
import { checkRateLimit, countEvent } from "../api/rate-limit";
import { keyedHash } from "../hmac";
import { clientAddress } from "../http/client-address";
import { withExchangeSlot } from "./exchange-slots";

/** Codes that Spotify refused, per address: more than honest users behind one address ever send. */
const MAX_REFUSALS_PER_MINUTE = 20;

const BUSY_RETRY_AFTER_S = 5;

function refusalsKey(headers: Headers): string | null {
  const address = clientAddress(headers);
  return address && `refused-codes:${keyedHash("address", address)}`;
}

/**
 * Runs the exchange of a code within the limits that keep strangers from using up the token endpoint. All
 * senders share only the slots: with a count that they share, strangers could lock everybody out.
 * @param isRefused whether Spotify refused the code.
 * @throws ApiError `too_many` for an address with many refused codes, `busy` if no slot became free. The code
 * was then not sent, so the login can still be finished.
 */
export async function limitExchange<T>(
  headers: Headers,
  exchange: () => Promise<T>,
  isRefused: (result: T) => boolean,
): Promise<T> {
  const key = refusalsKey(headers);
  if (key) await checkRateLimit(key, MAX_REFUSALS_PER_MINUTE);
  const done = await withExchangeSlot(exchange);
  if (!done) throw new ApiError("busy", { retryAfter: BUSY_RETRY_AFTER_S });
  if (key && isRefused(done.result)) await countEvent(key);
  return done.result;
}

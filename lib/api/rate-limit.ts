import { store } from "../store";
import { MINUTE_MS } from "../time";
import { ApiError } from "./errors";

/**
 * Enforces a rate limit per minute, counted in the store. No key may be shared by all senders: then strangers
 * could use up the limit of everybody.
 * @param key names one sender, or one thing that belongs to it.
 * @throws ApiError `too_many`, with the seconds until the next minute.
 */
export async function enforceRateLimit(key: string, max: number, now = Date.now()): Promise<void> {
  if ((await countEvent(key, 1, now)) > max) throw rateLimitError(now);
}

/** Throws as `enforceRateLimit`, but counts nothing: for events that are counted only once their result is known. */
export async function checkRateLimit(key: string, max: number, now = Date.now()): Promise<void> {
  if ((await countEvent(key, 0, now)) >= max) throw rateLimitError(now);
}

/** Adds `amount` to the events of a key in this minute. @returns their number. */
export function countEvent(key: string, amount = 1, now = Date.now()): Promise<number> {
  return store.add(`${key}:${Math.floor(now / MINUTE_MS)}`, amount, 2 * MINUTE_MS);
}

/** Returns the error of an exceeded limit, with the seconds until the next minute. */
export function rateLimitError(now = Date.now()): ApiError {
  return new ApiError("too_many", { retryAfter: Math.ceil((MINUTE_MS - (now % MINUTE_MS)) / 1000) });
}

import { store } from "../store";
import { ApiError } from "./errors";

const MINUTE = 60_000;

/**
 * Takes one of so many turns a minute, counted in the store. There is no address of a client that could be believed, so
 * turns are counted by what costs something: a session, or the whole app.
 * @throws ApiFault `too_many`, with the seconds until the next minute.
 */
export async function enforceRateLimit(of: string, most: number, now = Date.now()): Promise<void> {
  const minute = Math.floor(now / MINUTE);
  if ((await store.add(`turns:${of}:${minute}`, 1, 2 * MINUTE)) <= most) return;
  throw new ApiError("too_many", { retryAfter: Math.ceil(((minute + 1) * MINUTE - now) / 1000) });
}

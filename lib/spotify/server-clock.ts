import { globalSingleton } from "../global-singleton";

/** A larger skew of a machine would be noticed, so such a header is invalid. */
const MAX_CLOCK_SKEW_MS = 600_000;
/** The header has whole seconds, and a response takes time: a smaller difference is noise. */
const MIN_CLOCK_SKEW_MS = 3_000;

const clock = globalSingleton("spotify-clock", () => ({ skewMs: 0 }));

/**
 * Updates the clock skew of this machine from the `Date` of a response (RFC 9110 section 6.6.1). So instances with
 * different clocks agree on when a token expires.
 */
export function updateClockSkew(header: string | undefined, now = Date.now()): void {
  const skewMs = Date.parse(header ?? "") - now;
  if (!Number.isFinite(skewMs) || Math.abs(skewMs) > MAX_CLOCK_SKEW_MS) return;
  clock.skewMs = Math.abs(skewMs) < MIN_CLOCK_SKEW_MS ? 0 : skewMs;
}

/** Returns the time of Spotify's clock if its skew is known, else of this machine's, in Unix ms. */
export function serverNow(): number {
  return Date.now() + clock.skewMs;
}

import { globalSingleton } from "../global-singleton";

/** No machine's clock is off by more (ms) unnoticed: such a header is nonsense. */
const MOST = 600_000;
/** A header tells whole seconds, and an answer takes a while: less (ms) than this tells nothing. */
const NOISE = 3_000;

const clock = globalSingleton("spotify-clock", () => ({ ahead: 0 }));

/**
 * Learns from an answer's `Date` (RFC 9110 section 6.6.1) how far this machine's clock is off. Instances whose clocks differ
 * then still agree on when a token ends.
 */
export function updateClockSkew(header: string | undefined, now = Date.now()): void {
  const ahead = Date.parse(header ?? "") - now;
  if (!Number.isFinite(ahead) || Math.abs(ahead) > MOST) return;
  clock.ahead = Math.abs(ahead) < NOISE ? 0 : ahead;
}

/** The time by Spotify's clock as far as it is known, else by this machine's. Unix ms. */
export function serverNow(): number {
  return Date.now() + clock.ahead;
}

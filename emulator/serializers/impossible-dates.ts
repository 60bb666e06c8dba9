import { randomFrom } from "../catalog/random";
import type { Release } from "../catalog/releases";
import type { EmulatorState } from "../state/emulator-state";
import { hasQuirk } from "../state/quirks";

const SHARE = 1 / 6;
const NO_RELEASE: Release = { date: "0000", precision: "year" };

/** Returns a release date as it is shown: "0000" for some works if that quirk is on. */
export function shownRelease(
  world: EmulatorState,
  { id, release }: { id: string; release: Release },
): Release {
  return isHit(world, id) ? NO_RELEASE : release;
}

/** Returns the date of an entry as it is shown: the start of 1970 for some if that quirk is on. */
export function shownAddedAt(world: EmulatorState, addedAt: string | null): string | null {
  return addedAt !== null && isHit(world, addedAt) ? "1970-01-01T00:00:00Z" : addedAt;
}

function isHit(world: EmulatorState, key: string): boolean {
  return hasQuirk(world, "impossible-dates") && randomFrom("impossible date", key).chance(SHARE);
}

import type { EmulatorState } from "./emulator-state";

/** Returns whether objects have the fields that Development Mode removed. Spotify docs: references/changes/february-2026. */
export function hasOldFields({ settings }: Pick<EmulatorState, "settings">): boolean {
  return settings.profile !== "development";
}

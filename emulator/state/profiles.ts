import type { EmulatorState } from "./emulator-state";

/** Whether objects carry the fields that Development Mode has lost. Spotify docs: references/changes/february-2026. */
export function hasOldFields({ settings }: Pick<EmulatorState, "settings">): boolean {
  return settings.profile !== "development";
}

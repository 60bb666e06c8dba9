const KEY = "tonearm.single-keys";

/** Returns whether single-key shortcuts are on. Users of speech input, or who press keys by mistake, may turn them off. */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

/** Turns single-key shortcuts on or off in this browser, for all of its tabs. */
export function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // Without storage they stay on, since the choice cannot be saved.
  }
}

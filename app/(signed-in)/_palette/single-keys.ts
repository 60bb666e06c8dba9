const KEY = "tonearm.single-keys";

/** Whether single keys are shortcuts. Whoever speaks to the computer, or touches keys by mistake, may have switched them off. */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

/** Switches them on or off in this browser, for all of its tabs. */
export function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // Without storage they stay on: nothing here can be remembered.
  }
}

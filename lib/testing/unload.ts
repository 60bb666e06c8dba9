import { vi } from "vitest";

/**
 * Replaces the browser's listeners, which Node lacks, so that mutations can be sent.
 * @returns a function that says whether the page prompts before it unloads.
 */
export function stubUnload(): () => boolean {
  const page = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  return () => {
    const event = new Event("beforeunload", { cancelable: true });
    page.dispatchEvent(event);
    return event.defaultPrevented;
  };
}

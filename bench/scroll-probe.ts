/**
 * Runs in the page: scrolls it from top to bottom in so many ms, a little each frame, and stays there for a second.
 * @returns how long (ms) each frame after the first second took.
 */
export function scrollThrough(duration: number): Promise<number[]> {
  const frames: number[] = [];
  const way = document.documentElement.scrollHeight - window.innerHeight;
  window.scrollTo(0, 0);
  return new Promise((resolve) => {
    let [begun, last] = [0, 0];
    function step(now: number): void {
      if (!begun) begun = now;
      else if (now - begun > 1000) frames.push(now - last);
      last = now;
      window.scrollTo(0, (way * (now - begun)) / duration);
      if (now - begun < duration + 1000) requestAnimationFrame(step);
      else resolve(frames);
    }
    requestAnimationFrame(step);
  });
}

/**
 * Runs in the page: types into its search.
 * @returns ms until other rows are painted, which must be of another number.
 */
export function typeInto(text: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>("main input[type=search]");
  const table = document.querySelector("main table");
  if (!field || !table) throw new Error("no search, or no table");
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`nothing changed for "${text}"`)), 5000);
    const begun = performance.now();
    const watch = new MutationObserver(() => {
      watch.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - begun);
        channel.port2.postMessage(null);
      });
    });
    watch.observe(table, { attributes: true, attributeFilter: ["aria-rowcount"] });
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/**
 * Runs in the page. Scrolls from top to bottom within a time, a step each animation frame, and stays there for a second.
 * @returns ms of each frame after the first second.
 */
export function scrollThrough(durationMs: number): Promise<number[]> {
  const frames: number[] = [];
  const distance = document.documentElement.scrollHeight - window.innerHeight;
  window.scrollTo(0, 0);
  return new Promise((resolve) => {
    let [startedAt, last] = [0, 0];
    function step(now: number): void {
      if (!startedAt) startedAt = now;
      else if (now - startedAt > 1000) frames.push(now - last);
      last = now;
      window.scrollTo(0, (distance * (now - startedAt)) / durationMs);
      if (now - startedAt < durationMs + 1000) requestAnimationFrame(step);
      else resolve(frames);
    }
    requestAnimationFrame(step);
  });
}

/**
 * Runs in the page. Types into its search.
 * @returns ms until the new rows are painted. Their number must differ from the previous one.
 */
export function typeInto(text: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>("main input[type=search]");
  const table = document.querySelector("main table");
  if (!field || !table) throw new Error("no search, or no table");
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`nothing changed for "${text}"`)), 5000);
    const startedAt = performance.now();
    const watch = new MutationObserver(() => {
      watch.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - startedAt);
        channel.port2.postMessage(null);
      });
    });
    watch.observe(table, { attributes: true, attributeFilter: ["aria-rowcount"] });
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

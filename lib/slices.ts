/** Longest run of work before other tasks of the page get their turn. */
const MAX_SLICE_MS = 8;

function nextTask(): Promise<void> {
  // Not in all browsers (WICG Prioritized Task Scheduling).
  if ("scheduler" in globalThis && "yield" in scheduler) return scheduler.yield();
  // A timer would wait for 4 ms each time.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Divides long work into short tasks, so that the page stays responsive. */
export function createSlices() {
  let until = performance.now() + MAX_SLICE_MS;
  return {
    /** Returns whether the present task has run long enough. */
    isOver: () => performance.now() >= until,
    /** Waits for the next task. */
    async next(): Promise<void> {
      await nextTask();
      until = performance.now() + MAX_SLICE_MS;
    },
  };
}

import type { Feature } from "@/lib/views";

/** Milliseconds a sentence stays that asks for nothing, and one that can be taken back. A failure stays until it is closed. */
const STAYS = 8_000;
const STAYS_WITH_UNDO = 20_000;

type ToastFailure = {
  /** What was thrown, as it was caught. */
  cause: unknown;
  /** Whose permission may be missing. */
  feature?: Feature;
  /** Tries the same again, where that can help. */
  retry?: () => void;
};

export type ToastMatter = {
  /** What happened, as a whole sentence. */
  sentence: string;
  /** Takes it back. It tells by another toast where that fails. */
  undo?: () => void;
  /** Why it did not happen. */
  failure?: ToastFailure;
};

export type Toast = ToastMatter & { id: number };

/** Why a toast may not go yet: it is pointed at, it has the focus, or nobody looks at the page. */
export type Hold = "pointer" | "focus" | "hidden";

function stay({ undo, failure }: ToastMatter): number {
  if (failure) return Number.POSITIVE_INFINITY;
  return undo ? STAYS_WITH_UNDO : STAYS;
}

/** A place for one toast at a time. What is shown next takes the place of what was. */
export function createToasts() {
  const listeners = new Set<() => void>();
  const holds = new Set<Hold>();
  let current: Toast | null = null;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function set(next: Toast | null): void {
    current = next;
    wait();
    for (const listener of listeners) listener();
  }

  // Let go of, it stays as long as at first: whoever was just at it is not done with it.
  function wait(): void {
    clearTimeout(timer);
    if (!current || holds.size > 0) return;
    const ms = stay(current);
    if (Number.isFinite(ms)) timer = setTimeout(close, ms);
  }

  function close(): void {
    // What is gone is no longer pointed at, and no event says so.
    holds.delete("pointer");
    holds.delete("focus");
    if (current) set(null);
  }

  return {
    current: () => current,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (matter: ToastMatter) => set({ ...matter, id: ++last }),
    close,
    /** Takes back what the toast tells of, once. */
    undo(): void {
      const undo = current?.undo;
      close();
      undo?.();
    },
    hold(why: Hold, on: boolean): void {
      if (on) holds.add(why);
      else holds.delete(why);
      wait();
    },
  };
}

/** This tab's toast. */
export const toasts = createToasts();

/** Tells what just happened, in the strip at the foot of the window. Callable from anywhere in the browser. */
export function showToast(matter: ToastMatter): void {
  toasts.show(matter);
}

import type { Feature } from "@/lib/api/types";
import { type ChangeSeed, changeHistory, type Undo } from "@/lib/client/change-history";

/** Milliseconds a sentence stays that asks for nothing, and one that can be taken back. A failure stays until it is closed. */
const STAYS_MS = 8_000;
const STAYS_WITH_UNDO_MS = 20_000;

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
  undo?: Undo;
  /** Its record in the history, where it has one already. */
  record?: number;
  /** What kind of change `undo` takes back, for the history. */
  change?: Omit<ChangeSeed, "sentence">;
  /** The step that is offered, where it is not undo. */
  action?: { label: string; act: () => void };
  /** How far something is that takes its time. It stays until another toast comes. */
  progress?: { done: number; total: number };
  /** Why it did not happen. */
  failure?: ToastFailure;
  /** Called once when the toast goes, however that comes about, but for `undo`. */
  onGone?: () => void;
};

export type Toast = ToastMatter & { id: number };

/** Why a toast may not go yet: it is pointed at, it has the focus, or nobody looks at the page. */
export type ToastHold = "pointer" | "focus" | "hidden";

function stayMs({ undo, failure, action, progress }: ToastMatter): number {
  if (failure || progress) return Number.POSITIVE_INFINITY;
  return undo || action ? STAYS_WITH_UNDO_MS : STAYS_MS;
}

/** Whether a toast only says something. */
function isSentence({ undo, failure, action, progress }: ToastMatter): boolean {
  return !undo && !failure && !action && !progress;
}

/** A place for one toast at a time. What is shown next takes the place of what was. */
export function createToasts(history = changeHistory) {
  const listeners = new Set<() => void>();
  const holds = new Set<ToastHold>();
  let current: Toast | null = null;
  /** What can be taken back and was covered by a mere sentence: it comes back after that, or its change would be sent early. */
  let covered: Toast | null = null;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function set(next: Toast | null): void {
    const gone = current;
    current = next;
    wait();
    for (const listener of listeners) listener();
    if (gone && gone.id !== next?.id && gone !== covered) gone.onGone?.();
  }

  function uncover(): void {
    const gone = covered;
    covered = null;
    gone?.onGone?.();
  }

  // Let go of, it stays as long as at first: whoever was just at it is not done with it.
  function wait(): void {
    clearTimeout(timer);
    if (!current || holds.size > 0) return;
    const ms = stayMs(current);
    if (Number.isFinite(ms)) timer = setTimeout(close, ms);
  }

  function close(): void {
    // What is gone is no longer pointed at, and no event says so.
    holds.delete("pointer");
    holds.delete("focus");
    const next = covered?.record !== undefined && history.canUndo(covered.record) ? covered : null;
    covered = null;
    if (current) set(next);
  }

  function show(matter: ToastMatter): Toast {
    const { undo, sentence, change } = matter;
    const record = matter.record ?? (undo && history.begin({ kind: "save", ...change, sentence }, undo));
    const toast = { ...matter, id: ++last, record };
    if (current?.undo && current.onGone && isSentence(matter)) covered = current;
    else if (!isSentence(matter)) uncover();
    set(toast);
    return toast;
  }

  return {
    current: () => current,
    /** Whether something can be taken back by one click, now or once a sentence is gone. */
    offersUndo: () => current?.undo !== undefined || covered !== null,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show,
    close,
    /** Says something else in a toast that is still there. */
    update(id: number, patch: Partial<Pick<ToastMatter, "sentence" | "progress">>): void {
      if (covered?.id === id) covered = { ...covered, ...patch };
      if (current?.id !== id) return;
      current = { ...current, ...patch };
      for (const listener of listeners) listener();
    },
    /** Takes back what the toast tells of, once. */
    undo(): void {
      const record = current?.record;
      if (current) current = { ...current, onGone: undefined };
      close();
      if (record !== undefined) history.undo(record);
    },
    hold(why: ToastHold, on: boolean): void {
      if (on) holds.add(why);
      else holds.delete(why);
      wait();
    },
  };
}

/** This tab's toast. */
export const toasts = createToasts();

/** Tells what just happened, in the strip at the foot of the window. Callable from anywhere in the browser. */
export function showToast(matter: ToastMatter): Toast {
  return toasts.show(matter);
}

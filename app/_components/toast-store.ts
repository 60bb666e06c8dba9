import type { Feature } from "@/lib/api/types";
import { type ChangeSeed, changeHistory, type Undo } from "@/lib/client/change-history";

/** How long a toast stays, without and with an action. A failure stays until it is closed. */
const TOAST_TTL_MS = 8_000;
const UNDO_TOAST_TTL_MS = 20_000;

type ToastFailure = {
  /** The caught error. */
  cause: unknown;
  /** The feature whose permission may be missing. */
  feature?: Feature;
  /** Retries the action, if that can help. */
  retry?: () => void;
};

export type ToastMatter = {
  /** What happened, as a full sentence. */
  sentence: string;
  /** Undoes the change. On failure, it shows another toast. */
  undo?: Undo;
  /** Id of its record in the history, if it has one already. */
  record?: number;
  /** The kind of change that `undo` undoes, for the history. */
  change?: Omit<ChangeSeed, "sentence">;
  /** The offered action, if it is not undo. */
  action?: { label: string; act: () => void };
  /** Progress of an operation that takes time. The toast stays until another one replaces it. */
  progress?: { done: number; total: number };
  /** Why the action failed. */
  failure?: ToastFailure;
  /** Called once when the toast disappears, for any reason except `undo`. */
  onGone?: () => void;
};

export type Toast = ToastMatter & { id: number };

/** Why a toast has to stay: the pointer is over it, it has the focus, or the page is hidden. */
export type ToastHold = "pointer" | "focus" | "hidden";

function ttlMs({ undo, failure, action, progress }: ToastMatter): number {
  if (failure || progress) return Number.POSITIVE_INFINITY;
  return undo || action ? UNDO_TOAST_TTL_MS : TOAST_TTL_MS;
}

/** Returns whether a toast has only text. */
function isSentence({ undo, failure, action, progress }: ToastMatter): boolean {
  return !undo && !failure && !action && !progress;
}

/** Creates a store for one toast at a time. A new toast replaces the current one. */
export function createToasts(history = changeHistory) {
  const listeners = new Set<() => void>();
  const holds = new Set<ToastHold>();
  let current: Toast | null = null;
  /**
   * A toast with undo that a text-only toast replaced. It returns afterwards, or its change would be sent
   * early.
   */
  let covered: Toast | null = null;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function set(next: Toast | null): void {
    const gone = current;
    current = next;
    restartTimer();
    for (const listener of listeners) listener();
    if (gone && gone.id !== next?.id && gone !== covered) gone.onGone?.();
  }

  function dropCovered(): void {
    const gone = covered;
    covered = null;
    gone?.onGone?.();
  }

  // After a hold, the full time starts again: the user has just interacted with the toast.
  function restartTimer(): void {
    clearTimeout(timer);
    if (!current || holds.size > 0) return;
    const ms = ttlMs(current);
    if (Number.isFinite(ms)) timer = setTimeout(close, ms);
  }

  function close(): void {
    // A removed toast is no longer under the pointer, and no event reports that.
    holds.delete("pointer");
    holds.delete("focus");
    const next = covered?.record !== undefined && history.canUndo(covered.record) ? covered : null;
    covered = null;
    if (current) set(next);
  }

  function show(content: ToastMatter): Toast {
    const { undo, sentence, change } = content;
    const record = content.record ?? (undo && history.begin({ kind: "save", ...change, sentence }, undo));
    const toast = { ...content, id: ++last, record };
    if (current?.undo && current.onGone && isSentence(content)) covered = current;
    else if (!isSentence(content)) dropCovered();
    set(toast);
    return toast;
  }

  return {
    current: () => current,
    /** Returns whether one click can undo something, now or after a text-only toast. */
    offersUndo: () => current?.undo !== undefined || covered !== null,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show,
    close,
    /** Updates a toast that is still present. */
    update(id: number, patch: Partial<Pick<ToastMatter, "sentence" | "progress">>): void {
      if (covered?.id === id) covered = { ...covered, ...patch };
      if (current?.id !== id) return;
      current = { ...current, ...patch };
      for (const listener of listeners) listener();
    },
    /** Undoes the change of the toast, once. */
    undo(): void {
      const record = current?.record;
      if (current) current = { ...current, onGone: undefined };
      close();
      if (record !== undefined) history.undo(record);
    },
    hold(why: ToastHold, on: boolean): void {
      if (on) holds.add(why);
      else holds.delete(why);
      restartTimer();
    },
  };
}

/** The toast store of this tab. */
export const toasts = createToasts();

/** Shows a toast at the bottom of the window. Can be called from anywhere in the browser. */
export function showToast(content: ToastMatter): Toast {
  return toasts.show(content);
}

"use client";

import { type ComponentType, useDeferredValue, useEffect, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { useTranslations } from "#translations";
import { changeHistory } from "@/lib/client/change-history";
import { JobHost } from "./job-host";
import { OfflineNotice } from "./offline-notice";
import { useToastSlot } from "./toast-slot";
import { showToast, type Toast, toasts } from "./toast-store";

type Strip = ComponentType<{ toast: Toast }>;

const none = () => null;

/** Loads the code of the toast when the first toast is shown. */
function useStrip(wanted: boolean): Strip | null {
  const [Strip, setStrip] = useState<Strip | null>(null);

  useEffect(() => {
    if (!wanted) return;
    import("./toast").then(
      ({ ToastMessage }) => setStrip(() => ToastMessage),
      // If the code cannot be loaded, as after a deployment, a plain sentence is better than none.
      () => setStrip(() => BareSentence),
    );
  }, [wanted]);

  return Strip;
}

function BareSentence({ toast }: { toast: Toast }) {
  return <p className="room py-4">{toast.sentence}</p>;
}

/**
 * Undoes the newest change that was not undone: the one of the shown toast, or one without a toast, which a
 * new toast then names.
 */
function undoLatest(nameOf: (sentence: string) => string): boolean {
  const shown = toasts.current();
  if (shown?.undo && shown.record === changeHistory.newest()) {
    toasts.undo();
    return true;
  }
  const undone = changeHistory.undo();
  if (undone && toasts.current() === shown) showToast({ sentence: nameOf(undone.sentence) });
  return undone !== null;
}

/**
 * The place of toasts: a strip at the bottom of the window, above tabs and player. At the end of a page it is
 * below everything else, so that it covers nothing. Screen readers announce its content, because the region
 * exists before.
 */
export function Toaster() {
  const t = useTranslations("toast");
  // The toast appears in a frame of its own, so that the page shows the change at once.
  const toast = useDeferredValue(useSyncExternalStore(toasts.subscribe, toasts.current, none));
  const Strip = useStrip(toast !== null);
  const slot = useToastSlot();
  const strip = toast && Strip && <Strip key={toast.id} toast={toast} />;

  useEffect(() => {
    if (!toast) return;
    const updateHold = () => toasts.hold("hidden", document.hidden);
    updateHold();
    document.addEventListener("visibilitychange", updateHold);
    return () => document.removeEventListener("visibilitychange", updateHold);
  }, [toast]);

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (isUndoKey(event) && undoLatest((sentence) => t("undone", { sentence }))) event.preventDefault();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [t]);

  return (
    <section
      aria-label={t("label")}
      aria-live="polite"
      aria-relevant="additions"
      className="sticky bottom-0 z-20 print:hidden max-lg:bottom-[calc(var(--playing)+env(safe-area-inset-bottom))] max-sm:bottom-[calc(var(--playing)+var(--tabs)+env(safe-area-inset-bottom))]"
    >
      <OfflineNotice />
      <JobHost />
      {slot ? strip && createPortal(strip, slot) : strip}
    </section>
  );
}

/** Fields in which keys enter text, and undo what was entered. */
const TEXT_FIELDS =
  "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=submit])";

/** Returns whether a key goes to a text field, so that it belongs to the field. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT_FIELDS) !== null;
}

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "defaultPrevented"> & {
  target: EventTarget | null;
};

/** Returns whether a key requests to undo something other than text: Ctrl-Z, or ⌘Z. */
export function isUndoKey({ key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented, target }: Key) {
  if (defaultPrevented || altKey || shiftKey || ctrlKey === metaKey) return false;
  return key.toLowerCase() === "z" && !isTyping(target);
}

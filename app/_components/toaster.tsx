"use client";

import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";
import { useTranslations } from "#translations";
import { changeHistory } from "@/lib/client/change-history";
import { OfflineNotice } from "./offline-notice";
import { showToast, type Toast, toasts } from "./toast-store";
import { isUndoKey } from "./undo-key";

type Strip = ComponentType<{ toast: Toast }>;

const none = () => null;

/** The strip's code, fetched when there is something to tell for the first time. */
function useStrip(wanted: boolean): Strip | null {
  const [Strip, setStrip] = useState<Strip | null>(null);

  useEffect(() => {
    if (!wanted) return;
    import("./toast").then(
      ({ ToastMessage }) => setStrip(() => ToastMessage),
      // Code that cannot be fetched, as after a deployment: better a bare sentence than none.
      () => setStrip(() => BareSentence),
    );
  }, [wanted]);

  return Strip;
}

function BareSentence({ toast }: { toast: Toast }) {
  return <p className="room py-4">{toast.sentence}</p>;
}

/** Takes back the newest change that was not taken back: what the toast tells of, or one of which there is no toast, told by its name. */
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
 * Where the page tells what just happened: a strip at the window's foot, above tabs and player. At a page's end it stands below
 * all else, so that it lies on nothing. What it says is read out, for the region is there before.
 */
export function Toaster() {
  const t = useTranslations("toast");
  const toast = useSyncExternalStore(toasts.subscribe, toasts.current, none);
  const Strip = useStrip(toast !== null);

  useEffect(() => {
    if (!toast) return;
    const look = () => toasts.hold("hidden", document.hidden);
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
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
      className="sticky bottom-0 z-20 print:hidden max-lg:group-has-data-playing/frame:bottom-[calc(var(--strip)+env(safe-area-inset-bottom))] max-sm:bottom-[calc(var(--tabs)+env(safe-area-inset-bottom))] max-sm:group-has-data-playing/frame:bottom-[calc(var(--strip)+var(--tabs)+env(safe-area-inset-bottom))]"
    >
      <OfflineNotice />
      {toast && Strip && <Strip key={toast.id} toast={toast} />}
    </section>
  );
}

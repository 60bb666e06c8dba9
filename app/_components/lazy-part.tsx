"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import { useTranslations } from "#translations";
import { isOffline, reloadPage, whenOnline } from "@/lib/client/online";
import { reloadThrottled } from "@/lib/client/reload-throttled";
import { showToast } from "./toast-store";

type Props<P> = {
  load: () => Promise<ComponentType<P>>;
  props: P;
  /** Called if the code cannot be loaded. */
  onFailed: () => void;
};

/**
 * A part of the page whose code loads on demand. While offline, it waits. If its code is gone, as after a
 * deployment, it shows a toast, and reloads the page unless a change is pending.
 */
export function LazyPart<P extends object>({ load, props, onFailed }: Props<P>) {
  const t = useTranslations("toast");
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  const latest = useRef({ load, onFailed, t });
  useEffect(() => {
    latest.current = { load, onFailed, t };
  });

  useEffect(() => {
    const { t: text } = latest.current;
    let isWanted = true;
    if (isOffline()) showToast({ sentence: text("offline") });
    whenOnline()
      .then(() => (isWanted ? latest.current.load() : null))
      .then(
        (code) => setPart(() => code),
        () => {
          latest.current.onFailed();
          const action = { label: text("reload"), act: () => void reloadPage() };
          showToast({ sentence: text("newVersion"), action });
          reloadThrottled();
        },
      );
    return () => {
      isWanted = false;
    };
  }, []);

  return Part && <Part {...props} />;
}

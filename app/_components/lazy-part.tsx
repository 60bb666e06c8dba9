"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import { useTranslations } from "#translations";
import { reloadPage } from "@/lib/client/leave-page";
import { isOffline, whenOnline } from "@/lib/client/online";
import { reloadThrottled } from "@/lib/client/reload-throttled";
import { showToast } from "./toast-store";

type Props<P> = {
  load: () => Promise<ComponentType<P>>;
  props: P;
  /** Called where the code is not to be had. */
  onFailed: () => void;
};

/**
 * A part of the page whose code is fetched when it is wanted. Without a network it waits. Where its code is gone, as after a deployment, it
 * says so, and the page is loaded anew unless a change is pending.
 */
export function LazyPart<P extends object>({ load, props, onFailed }: Props<P>) {
  const t = useTranslations("toast");
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  const latest = useRef({ load, onFailed, t });
  useEffect(() => {
    latest.current = { load, onFailed, t };
  });

  useEffect(() => {
    const { t: words } = latest.current;
    let isWanted = true;
    if (isOffline()) showToast({ sentence: words("offline") });
    whenOnline()
      .then(() => (isWanted ? latest.current.load() : null))
      .then(
        (code) => setPart(() => code),
        () => {
          latest.current.onFailed();
          const action = { label: words("reload"), act: () => void reloadPage() };
          showToast({ sentence: words("newVersion"), action });
          reloadThrottled();
        },
      );
    return () => {
      isWanted = false;
    };
  }, []);

  return Part && <Part {...props} />;
}

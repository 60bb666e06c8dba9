"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import type { Messages } from "use-intl";
import { useLocale, useTranslations } from "#translations";
import { isOffline, reloadPage, whenOnline } from "@/lib/client/online";
import { reloadThrottled } from "@/lib/client/reload-throttled";
import { type LazyNamespace, loadMessages } from "@/lib/i18n/lazy-messages";
import { MoreMessages } from "@/lib/i18n/more-messages";
import { showToast } from "./toast-store";

const NO_TEXTS: readonly LazyNamespace[] = [];

type Props<P> = {
  load: () => Promise<ComponentType<P>>;
  /** Namespaces of messages that load with it. */
  texts?: readonly LazyNamespace[];
  props: P;
  /** Called if the code cannot be loaded. */
  onFailed: () => void;
};

/**
 * A part of the page whose code loads on demand. While offline, it waits. If its code is gone, as after a
 * deployment, it shows a toast, and reloads the page unless a change is pending.
 */
export function LazyPart<P extends object>({ load, texts = NO_TEXTS, props, onFailed }: Props<P>) {
  const t = useTranslations("toast");
  const locale = useLocale();
  const [part, setPart] = useState<{ Part: ComponentType<P>; messages: Partial<Messages> } | null>(null);
  const latest = useRef({ load, texts, locale, onFailed, t });
  useEffect(() => {
    latest.current = { load, texts, locale, onFailed, t };
  });

  useEffect(() => {
    const { t: text } = latest.current;
    let isWanted = true;
    if (isOffline()) showToast({ sentence: text("opensOnline") });
    whenOnline()
      .then(async () => {
        if (!isWanted) return;
        const { current } = latest;
        const [Part, messages] = await Promise.all([
          current.load(),
          loadMessages(current.locale, current.texts),
        ]);
        setPart({ Part, messages });
      })
      .catch(() => {
        latest.current.onFailed();
        const action = { label: text("reload"), act: () => void reloadPage() };
        showToast({ sentence: text("newVersion"), action });
        reloadThrottled();
      });
    return () => {
      isWanted = false;
    };
  }, []);

  if (!part) return null;
  const { Part, messages } = part;
  return (
    <MoreMessages messages={messages}>
      <Part {...props} />
    </MoreMessages>
  );
}

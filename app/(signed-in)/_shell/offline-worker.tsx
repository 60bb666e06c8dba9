"use client";

import { useEffect } from "react";
import { onIdle } from "@/app/_components/on-idle";
import type { Locale } from "@/lib/i18n/locales";
import type { Theme } from "@/lib/preferences";

/** Installs the service worker that shows a page where a navigation fails without a network. */
export function OfflineWorker({ locale, theme }: { locale: Locale; theme: Theme }) {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const url = `/service-worker.js?${new URLSearchParams({ locale, theme })}`;
    return onIdle(() => {
      // Browsers refuse in private windows and with blocked cookies. The app works without it.
      navigator.serviceWorker.register(url).catch(() => {});
    });
  }, [locale, theme]);
  return null;
}

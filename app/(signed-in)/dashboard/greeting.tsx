"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "#translations";
import { partOfDay } from "./part-of-day";

// Whoever comes back to a page left open over night is greeted anew.
function onReturn(change: () => void): () => void {
  document.addEventListener("visibilitychange", change);
  return () => document.removeEventListener("visibilitychange", change);
}

/** A greeting by the person's own clock. The server does not know it, so it keeps the line empty. */
export function Greeting() {
  const t = useTranslations("home");
  const part = useSyncExternalStore(
    onReturn,
    () => partOfDay(new Date().getHours()),
    () => null,
  );

  return (
    <p className="mb-1 min-h-[1.3em] font-serif text-t-20 leading-[1.3] tracking-[-0.012em] text-ink-2 sm:text-t-28 lg:mb-2">
      {part && t(part)}
    </p>
  );
}

"use client";

import { type ReactNode, useEffect, useState } from "react";

/** Shows its content once a time (Unix ms) has passed: a retry before that cannot work. With null it shows it at once. */
export function AfterCooldown({ until, children }: { until: number | null; children: ReactNode }) {
  const [passed, setPassed] = useState<number | null>(null);

  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(() => setPassed(until), Math.max(0, until - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);

  return until === null || passed === until ? children : null;
}

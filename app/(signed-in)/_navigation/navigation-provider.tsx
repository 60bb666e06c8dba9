"use client";

import { createContext, type MouseEvent, type ReactNode, startTransition, useOptimistic } from "react";
import { type PendingRoute, pendingRoute } from "./pending-route";

/** The requested page, from the click until the server has responded. */
export const PendingRouteContext = createContext<PendingRoute | null>(null);

/** Wraps header, page and footer, and captures which page a click on one of their links opens. */
export function NavigationProvider({ className, children }: { className: string; children: ReactNode }) {
  const [pending, setPending] = useOptimistic<PendingRoute | null>(null);

  function onClick({ target, defaultPrevented }: MouseEvent) {
    const link = target instanceof Element ? target.closest("a") : null;
    // Only clicks that Next's Link has handled; the browser handles others, such as those for a new tab.
    const page = link && defaultPrevented ? pendingRoute(link, window.location.href) : null;
    // In the same event that started the router's transition, so the optimistic state lasts until that has ended.
    if (page) startTransition(() => setPending(page));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the clicks are those of links inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link turns the Enter key into a click
    <div className={className} onClick={onClick}>
      <PendingRouteContext value={pending}>{children}</PendingRouteContext>
    </div>
  );
}

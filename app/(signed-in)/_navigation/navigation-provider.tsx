"use client";

import { createContext, type MouseEvent, type ReactNode, startTransition, useOptimistic } from "react";
import { type PendingRoute, pendingRoute } from "./pending-route";

/** The page that was asked for, from the click until the server has answered. */
export const PendingRouteContext = createContext<PendingRoute | null>(null);

/** Holds masthead, page and footer, and notices which page a click within them is about to open. */
export function NavigationProvider({ className, children }: { className: string; children: ReactNode }) {
  const [coming, setComing] = useOptimistic<PendingRoute | null>(null);

  function onClick({ target, defaultPrevented }: MouseEvent) {
    const link = target instanceof Element ? target.closest("a") : null;
    // Where Next's link has taken the click; others, such as those for a new tab, are left to the browser.
    const page = link && defaultPrevented ? pendingRoute(link, window.location.href) : null;
    // Within the very event that began the router's transition: what is set here holds until that has ended.
    if (page) startTransition(() => setComing(page));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the clicks are those of the links within
    // biome-ignore lint/a11y/useKeyWithClickEvents: to a key a link answers with a click
    <div className={className} onClick={onClick}>
      <PendingRouteContext value={coming}>{children}</PendingRouteContext>
    </div>
  );
}

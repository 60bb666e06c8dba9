"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { observeIntersection } from "./observe-intersection";

/** How far (px) below the window something counts as in sight: about a page, so that what it brings is there in time. */
const AHEAD = 1200;

/** Calls `onSight` when the element comes near the window, and again each time `wanted` turns true while it is there. */
export function useOnIntersect(wanted: boolean, onSight: () => void) {
  const element = useRef<HTMLDivElement>(null);
  const seen = useEffectEvent(onSight);

  useEffect(() => {
    if (!wanted || !element.current) return;
    return observeIntersection(element.current, `0px 0px ${AHEAD}px 0px`, (inSight) => {
      if (inSight) seen();
    });
  }, [wanted]);

  return element;
}

"use client";

import { useEffect, useState } from "react";
import { observeIntersection } from "../../_components/observe-intersection";

/** The masthead's height (px): what is behind it is not seen. */
const MASTHEAD = 72;

/** Whether anything of an element is seen below the masthead. True until that is known, false without an element. */
export function useInView(element: Element | null): boolean {
  const [away, setAway] = useState<Element | null>(null);

  useEffect(() => {
    if (!element) return;
    return observeIntersection(element, `-${MASTHEAD}px 0px 0px 0px`, (inSight) =>
      setAway(inSight ? null : element),
    );
  }, [element]);

  return element !== null && away !== element;
}

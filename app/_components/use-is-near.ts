"use client";

import { type RefObject, useEffect, useState } from "react";
import { observeIntersection } from "./observe-intersection";

/** How far (px) out of the window something still counts as near: several pages of rows, so that none is seen to come. */
const AHEAD = "2400px 0px";

/**
 * Whether an element is about in the window, for what is too long to be all there. What has the focus stays near.
 * @param initially what holds until the browser has looked.
 */
export function useIsNear(element: RefObject<HTMLElement | null>, initially: boolean): boolean {
  const [near, setNear] = useState(initially);

  useEffect(() => {
    const own = element.current;
    if (!own) return;
    return observeIntersection(own, AHEAD, (inSight) =>
      setNear(inSight || own.contains(document.activeElement)),
    );
  }, [element]);

  return near;
}

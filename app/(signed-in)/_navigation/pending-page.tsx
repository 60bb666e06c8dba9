"use client";

import { type ReactNode, use } from "react";
import { PendingRouteContext } from "./navigation-provider";
import { usePageSkeletons } from "./use-page-skeletons";

// Frames are drawn as cheaply as can be, for a slow phone must show one at once: the old page is not drawn (but keeps its
// height: how far it was read is what the way back must find), and nothing in a frame breathes (see Skeleton).
const PAGE = "[contain-intrinsic-block-size:auto_100dvh]";

/**
 * A page, and from the click that leaves it until the server has answered the frame of the one that is coming. Until the code
 * of the frames is there, the old page simply stays.
 */
export function PendingPage({ children }: { children: ReactNode }) {
  const coming = use(PendingRouteContext);
  const frameOf = usePageSkeletons();
  const Frame = coming && frameOf?.(coming.path);

  return (
    <>
      {Frame && (
        <div className="sticky top-mast z-10 h-0">
          <div
            data-still
            className="absolute inset-x-0 top-0 h-[calc(100dvh-var(--mast))] overflow-hidden bg-paper contain-strict"
          >
            <Frame name={coming.name} />
          </div>
        </div>
      )}
      <div className={Frame ? `${PAGE} [content-visibility:hidden]` : PAGE}>{children}</div>
    </>
  );
}

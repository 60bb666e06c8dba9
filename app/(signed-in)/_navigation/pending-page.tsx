"use client";

import { type ReactNode, use, useEffect, useState } from "react";
import { onIdle } from "../../_components/on-idle";
import { PendingRouteContext } from "./navigation-provider";
import type { skeletonFor } from "./page-skeletons";

// A slow phone must show a skeleton at once, so rendering it is cheap: the old page is not rendered, and nothing in a skeleton
// animates (see Skeleton). The old page keeps its height, since back navigation restores its scroll position.
const PAGE = "[contain-intrinsic-block-size:auto_100dvh]";

/**
 * Renders a page, and from the click that leaves it until the server responds, the skeleton of the next page. Until the chunk
 * of the skeletons has loaded, the old page stays.
 */
export function PendingPage({ children }: { children: ReactNode }) {
  const pending = use(PendingRouteContext);
  const skeletonFor = usePageSkeletons();
  const PageSkeleton = pending && skeletonFor?.(pending.path);

  return (
    <>
      {PageSkeleton && (
        <div className="sticky top-mast z-10 h-0">
          <div
            data-still
            className="absolute inset-x-0 top-0 h-[calc(100dvh-var(--mast))] overflow-hidden bg-paper contain-strict"
          >
            <PageSkeleton name={pending.name} />
          </div>
        </div>
      )}
      <div className={PageSkeleton ? `${PAGE} [content-visibility:hidden]` : PAGE}>{children}</div>
    </>
  );
}

/** Returns the function that finds the skeleton of a page. Its chunk is loaded on idle; null until then. */
function usePageSkeletons(): typeof skeletonFor | null {
  const [find, setFind] = useState<typeof skeletonFor | null>(null);

  useEffect(
    () =>
      onIdle(() => {
        import("./page-skeletons").then(
          (code) => setFind(() => code.skeletonFor),
          () => {},
        );
      }),
    [],
  );

  return find;
}

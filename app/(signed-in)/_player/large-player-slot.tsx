"use client";

import { Skeleton } from "../../_components/skeleton";
import { setPlayerSlot } from "./player-slot";

/** Room for the large player, of its size from the first paint on; a skeleton stands in it until that is there. */
export function LargePlayerSlot() {
  return (
    <div className="min-h-10 sm:min-h-[148px] lg:flex lg:flex-col lg:justify-end">
      <div ref={setPlayerSlot} className="peer" />
      <div
        aria-hidden="true"
        data-stage-skeleton
        className="hidden min-h-10 items-center gap-6 peer-empty:grid sm:grid-cols-[148px_minmax(0,1fr)] sm:items-end lg:grid-cols-[clamp(112px,10.3vw,148px)_minmax(0,1fr)]"
      >
        <Skeleton className="aspect-square w-full rounded-art-l! max-sm:hidden" />
        <div>
          <Skeleton className="h-2.5 w-40" />
          <div className="max-sm:hidden">
            <Skeleton className="mt-4 h-6 w-3/4" />
            <Skeleton className="mt-4 h-2.5 w-1/3" />
            <Skeleton className="mt-6 h-px w-full" />
            <div className="h-7" />
          </div>
        </div>
      </div>
    </div>
  );
}

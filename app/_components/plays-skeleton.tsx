"use client";

import { indices } from "./indices";
import { Loading } from "./loading";
import { Skeleton } from "./skeleton";

/** Stands in for one day of `rows` plays. */
export function PlaysSkeleton({ rows = 20 }: { rows?: number }) {
  return (
    <Loading>
      <div className="grid gap-x-6 sm:grid-cols-[112px_minmax(0,1fr)] tablet:grid-cols-[150px_minmax(0,1fr)] lg:-mt-3.5">
        <div className="flex h-[30px] items-center sm:h-14">
          <Skeleton className="h-4 w-16" />
        </div>
        <div>
          {indices(rows).map((slot) => (
            <div
              key={slot}
              className="grid h-16 grid-cols-[40px_minmax(0,1fr)_auto_18px] items-center gap-x-3 border-b border-line sm:h-14 sm:grid-cols-[44px_40px_minmax(0,1.2fr)_minmax(0,1fr)_18px_18px] sm:gap-x-4"
            >
              <Skeleton className="h-2.5 w-9 max-sm:order-3" />
              <Skeleton className="size-10 rounded-art!" />
              <Skeleton className={slot % 3 ? "h-2.5 w-3/5" : "h-2.5 w-4/5"} />
              <Skeleton className="h-2.5 w-2/5 max-sm:hidden" />
            </div>
          ))}
        </div>
      </div>
    </Loading>
  );
}

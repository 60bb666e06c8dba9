import { indices } from "@/app/_components/indices";
import { Loading } from "@/app/_components/loading";
import { Skeleton } from "@/app/_components/skeleton";
import { GROUP, ROW } from "./result-layout";

/** Skeleton of the first two groups of results. */
export function ResultsSkeleton() {
  return (
    <Loading>
      {indices(2).map((group) => (
        <div key={group} className={GROUP}>
          <Skeleton className="mt-4 h-4 w-20" />
          <RowsSkeleton />
        </div>
      ))}
    </Loading>
  );
}

/** Skeleton of ten results. */
export function RowsSkeleton() {
  return (
    <div>
      {indices(10).map((slot) => (
        <div key={slot} className={ROW}>
          <Skeleton className="size-10 rounded-art!" />
          <Skeleton className={slot % 3 ? "h-2.5 w-3/5" : "h-2.5 w-4/5"} />
          <Skeleton className="h-2.5 w-2/5 max-sm:hidden" />
        </div>
      ))}
    </div>
  );
}

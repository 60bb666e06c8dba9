import { indices } from "../../_components/indices";
import { Loading } from "../../_components/loading";
import { Skeleton } from "../../_components/skeleton";

/** Holds the place of a few facts with their names. */
export function FactsSkeleton() {
  return (
    <Loading>
      {indices(4).map((slot) => (
        <div key={slot} className="mb-3 grid items-center gap-x-6 sm:grid-cols-[180px_minmax(0,1fr)]">
          <Skeleton className="my-[5px] h-2.5 w-24" />
          <Skeleton className={slot % 2 ? "my-[5px] h-2.5 w-64 max-w-full" : "my-[5px] h-2.5 w-44"} />
        </div>
      ))}
    </Loading>
  );
}

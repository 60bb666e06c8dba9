import { indices } from "@/app/_components/indices";
import { Skeleton } from "@/app/_components/skeleton";

/** The skeleton of the toolbar and the first rows. */
export function EntriesSkeleton() {
  return (
    <>
      <div className="h-14 border-b border-line sm:h-16" />
      <div className="room sm:pt-11">
        {indices(14).map((slot) => (
          <div key={slot} className="flex h-[60px] items-center gap-4 border-t border-line sm:h-12">
            <Skeleton className="h-2.5 w-5" />
            <Skeleton className="ml-3 size-9 rounded-art!" />
            <Skeleton className={slot % 3 ? "h-2.5 w-44" : "h-2.5 w-60"} />
          </div>
        ))}
      </div>
    </>
  );
}

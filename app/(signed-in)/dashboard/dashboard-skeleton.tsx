import { useTranslations } from "#translations";
import { Skeleton } from "../../_components/skeleton";

/** The profile, with the large player beside or below it. */
export const HOME_GRID =
  "grid grid-cols-[72px_minmax(0,1fr)] items-center gap-x-4 gap-y-4 py-6 sm:grid-cols-[112px_minmax(0,1fr)] sm:gap-x-6 sm:gap-y-12 sm:py-10 lg:min-h-[348px] lg:grid-cols-[var(--margin-col)_minmax(0,1fr)_clamp(400px,calc(70.6vw-357px),660px)] lg:items-end lg:gap-x-10 lg:py-16";

/** The counts of the library, two in a line on a phone. */
export const COUNTS_ROW =
  "flex min-h-6 flex-wrap items-center gap-x-6 gap-y-1 text-ink-2 tabular-nums max-sm:text-t-13";

/** Skeleton of the counts. */
export function LibraryCountsSkeleton() {
  return (
    <div className={COUNTS_ROW}>
      <Skeleton className="h-2.5 w-52" />
    </div>
  );
}

/** Skeleton of the profile. */
export function ProfileHeadSkeleton() {
  const t = useTranslations("home");

  return (
    <>
      <Skeleton className="aspect-square w-full rounded-art-l!" />
      <div role="status">
        <h1 className="sr-only">{t("title")}</h1>
        <Skeleton className="h-10 w-1/2 sm:h-(--t-page)" />
        <div className="mt-2 lg:mt-4">
          <LibraryCountsSkeleton />
        </div>
        <div className="h-10 max-sm:hidden lg:-mb-2.5" />
      </div>
    </>
  );
}

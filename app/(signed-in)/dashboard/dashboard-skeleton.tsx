import { useTranslations } from "#translations";
import { Skeleton } from "../../_components/skeleton";
import { Greeting } from "./greeting";

/** Who you are, and beside or below it what you are listening to. */
export const HOME_GRID =
  "grid grid-cols-[72px_minmax(0,1fr)] items-center gap-x-4 gap-y-4 py-6 sm:grid-cols-[112px_minmax(0,1fr)] sm:gap-x-6 sm:gap-y-12 sm:py-12 lg:min-h-[348px] lg:grid-cols-[var(--margin-col)_minmax(0,1fr)_clamp(340px,31vw,452px)] lg:items-end lg:gap-x-10 lg:py-16";

/** Stands in for the head. */
export function ProfileHeadSkeleton() {
  const t = useTranslations("home");

  return (
    <>
      <Skeleton className="aspect-square w-full rounded-art-l!" />
      <div role="status">
        <h1 className="sr-only">{t("title")}</h1>
        <Greeting />
        <Skeleton className="h-10 w-1/2 sm:h-(--t-page)" />
        <div className="mt-2 flex h-10 items-center lg:mt-4 lg:-mb-2.5">
          <Skeleton className="h-2.5 w-40" />
        </div>
      </div>
    </>
  );
}

import { useTranslations } from "#translations";
import { BigHeaderSkeleton } from "@/app/_components/entity-header";
import { indices } from "@/app/_components/indices";
import { Loading } from "@/app/_components/loading";
import { Section } from "@/app/_components/section";
import { Skeleton } from "@/app/_components/skeleton";

/** Skeleton of an album's header and tracks. */
export function AlbumSkeleton() {
  const t = useTranslations("album");
  return (
    <>
      <h1 className="sr-only">{t("title")}</h1>
      <Loading>
        <BigHeaderSkeleton />
        <AlbumTracksSkeleton />
      </Loading>
    </>
  );
}

/** Skeleton of a dozen tracks. */
export function AlbumTracksSkeleton() {
  const t = useTranslations("album");

  return (
    <div className="room">
      <Section id="tracks" title={t("tracks")}>
        <div className="sm:pt-11 lg:-mt-3.5">
          {indices(12).map((slot) => (
            <div key={slot} className="flex h-[60px] items-center gap-4 border-t border-line sm:h-12">
              <Skeleton className="mr-6 h-2.5 w-4" />
              <Skeleton className={slot % 3 ? "h-2.5 w-44" : "h-2.5 w-60"} />
              <Skeleton className="ml-auto h-2.5 w-8" />
            </div>
          ))}
        </div>
      </Section>
    </div>
  );
}

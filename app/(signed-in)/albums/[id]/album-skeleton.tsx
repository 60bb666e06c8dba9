import { useTranslations } from "#translations";
import { BigHeaderSkeleton } from "@/app/_components/entity-header";
import { indices } from "@/app/_components/indices";
import { Loading } from "@/app/_components/loading";
import { Section } from "@/app/_components/section";
import { Skeleton } from "@/app/_components/skeleton";
import { TRACK_ROW } from "./track-row-class";

/** Holds the place of an album's head and tracks. */
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

/** Holds the place of a dozen tracks. */
export function AlbumTracksSkeleton() {
  const t = useTranslations("album");

  return (
    <div className="room">
      <Section id="tracks" title={t("tracks")}>
        <div className="lg:-mt-3.5">
          {indices(12).map((slot) => (
            <div key={slot} className={TRACK_ROW}>
              <Skeleton className="h-2.5 w-4" />
              <Skeleton className={slot % 3 ? "h-2.5 w-3/5" : "h-2.5 w-4/5"} />
              <span className="max-sm:hidden" />
              <span className="max-sm:hidden" />
              <Skeleton className="ml-auto h-2.5 w-8" />
            </div>
          ))}
        </div>
      </Section>
    </div>
  );
}

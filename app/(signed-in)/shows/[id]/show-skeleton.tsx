import { useTranslations } from "#translations";
import { BigHeaderSkeleton } from "@/app/_components/entity-header";
import { indices } from "@/app/_components/indices";
import { Loading } from "@/app/_components/loading";
import { Section } from "@/app/_components/section";
import { Skeleton } from "@/app/_components/skeleton";
import { EPISODE_ROW } from "./episode-row-class";

/** Skeleton of a show's header and episodes. */
export function ShowSkeleton() {
  const t = useTranslations("show");
  return (
    <>
      <h1 className="sr-only">{t("title")}</h1>
      <Loading>
        <BigHeaderSkeleton description />
        <EpisodesSkeleton />
      </Loading>
    </>
  );
}

/** Skeleton of a dozen episodes. */
export function EpisodesSkeleton() {
  const t = useTranslations("show");
  return (
    <div className="room">
      <Section id="episodes" title={t("episodes")}>
        <div className="lg:-mt-3.5">
          {indices(12).map((slot) => (
            <div key={slot} className={EPISODE_ROW}>
              <Skeleton className={slot % 3 ? "h-2.5 w-3/5" : "h-2.5 w-4/5"} />
              <Skeleton className="h-2.5 w-20 max-sm:hidden" />
              <span />
              <span className="max-sm:hidden" />
              <Skeleton className="ml-auto h-2.5 w-10" />
            </div>
          ))}
        </div>
      </Section>
    </div>
  );
}

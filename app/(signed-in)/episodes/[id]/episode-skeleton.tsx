import { useTranslations } from "#translations";
import { BigHeaderSkeleton } from "@/app/_components/entity-header";
import { Loading } from "@/app/_components/loading";
import { Section } from "@/app/_components/section";
import { Skeleton } from "@/app/_components/skeleton";

/** Skeleton of an episode's header and description. */
export function EpisodeSkeleton() {
  const t = useTranslations("episode");
  return (
    <>
      <h1 className="sr-only">{t("title")}</h1>
      <Loading>
        <BigHeaderSkeleton />
        <AboutSkeleton />
      </Loading>
    </>
  );
}

/** Skeleton of an episode's description. */
export function AboutSkeleton() {
  const t = useTranslations("episode");
  return (
    <div className="room">
      <Section id="about" title={t("about")}>
        <div className="flex max-w-[40em] flex-col gap-4">
          <Skeleton className="h-2.5" />
          <Skeleton className="h-2.5" />
          <Skeleton className="h-2.5 w-2/3" />
        </div>
      </Section>
    </div>
  );
}

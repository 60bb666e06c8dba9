import { useTranslations } from "#translations";
import { BigHeaderSkeleton } from "@/app/_components/entity-header";
import { indices } from "@/app/_components/indices";
import { Loading } from "@/app/_components/loading";
import { Section } from "@/app/_components/section";
import { Skeleton } from "@/app/_components/skeleton";
import { CHAPTER_ROW } from "./chapter-row-class";

/** Skeleton of an audiobook's header and chapters. */
export function AudiobookSkeleton() {
  const t = useTranslations("audiobook");
  return (
    <>
      <h1 className="sr-only">{t("title")}</h1>
      <Loading>
        <BigHeaderSkeleton description />
        <ChaptersSkeleton />
      </Loading>
    </>
  );
}

/** Skeleton of a dozen chapters. */
export function ChaptersSkeleton() {
  const t = useTranslations("audiobook");
  return (
    <div className="room">
      <Section id="chapters" title={t("chapters")}>
        <div className="lg:-mt-3.5">
          {indices(12).map((slot) => (
            <div key={slot} className={CHAPTER_ROW}>
              <Skeleton className="h-2.5 w-4" />
              <Skeleton className={slot % 3 ? "h-2.5 w-3/5" : "h-2.5 w-4/5"} />
              <span />
              <Skeleton className="ml-auto h-2.5 w-8" />
            </div>
          ))}
        </div>
      </Section>
    </div>
  );
}

import { useTranslations } from "#translations";
import { BigHeaderSkeleton } from "@/app/_components/entity-header";
import { Loading } from "@/app/_components/loading";
import { AlbumTracksSkeleton } from "../../albums/[id]/album-skeleton";

/** Skeleton of a song's header and of its album's tracks. */
export function TrackSkeleton() {
  const t = useTranslations("track");
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

import { useTranslations } from "#translations";
import { Loading } from "@/app/_components/loading";
import { PageTitle } from "@/app/_components/page-title";
import { Skeleton } from "@/app/_components/skeleton";
import { TileSkeleton } from "@/app/_components/tile";
import { indices } from "../../_components/indices";
import { GRID } from "./playlist-grid";
import type { PlaylistsParams } from "./playlists-params";

/** Skeleton of the toolbar and the playlists, in the requested layout. */
export function PlaylistsSkeleton({ view }: { view: PlaylistsParams["view"] }) {
  const t = useTranslations("playlists");
  return (
    <div className="room">
      <PageTitle>{t("title")}</PageTitle>
      <Loading>
        <div className="flex min-h-[90px] items-center gap-6 border-y border-line sm:min-h-[66px]">
          <Skeleton className="h-2.5 w-48" />
        </div>
        {/* The space of the hint, unless it was closed in this browser. */}
        <div data-hint="commands" className="h-[55px] sm:h-12 xl:hidden" />
        {view === "grid" ? <GridSkeleton /> : <RowsSkeleton />}
      </Loading>
    </div>
  );
}

function GridSkeleton() {
  return (
    <div className={GRID}>
      {indices(15).map((slot) => (
        <TileSkeleton key={slot} />
      ))}
    </div>
  );
}

function RowsSkeleton() {
  return (
    <div className="sm:pt-11">
      {indices(12).map((slot) => (
        <div key={slot} className="flex h-[72px] items-center gap-6 border-t border-line">
          <Skeleton className="size-12 rounded-art!" />
          <Skeleton className={slot % 3 ? "h-3 w-44" : "h-3 w-60"} />
        </div>
      ))}
    </div>
  );
}

import { BigHeaderSkeleton } from "@/app/_components/entity-header";
import { Loading } from "@/app/_components/loading";
import { EntriesSkeleton } from "../../_tracks/entries-skeleton";

/** The skeleton of the header, the toolbar and the first rows. */
export function PlaylistSkeleton() {
  return (
    <Loading>
      <BigHeaderSkeleton description />
      <EntriesSkeleton />
    </Loading>
  );
}

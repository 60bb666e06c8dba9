import type { Metadata } from "next";
import { Suspense } from "react";
import { getPlaylist } from "@/lib/data/playlists";
import { settle } from "@/lib/data/settle";
import { PlaylistRegion } from "./playlist-region";
import { PlaylistSkeleton } from "./playlist-skeleton";

type Props = PageProps<"/playlists/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const answer = await settle(getPlaylist(id));
  return { title: answer.ok ? answer.value.playlist.name : "Playlist" };
}

/** One playlist with all its entries. */
export default async function PlaylistPage({ params }: Props) {
  const { id } = await params;

  return (
    <div className="pb-16">
      <Suspense fallback={<PlaylistSkeleton />}>
        <PlaylistRegion id={id} />
      </Suspense>
    </div>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { getPlaylist } from "@/lib/data/playlists";
import { settle } from "@/lib/data/settle";
import { PlaylistRegion } from "./playlist-region";
import { PlaylistSkeleton } from "./playlist-skeleton";

type Props = PageProps<"/playlists/[id]">;

const SPOTIFY_ID = /^[A-Za-z0-9]{1,64}$/;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  if (!SPOTIFY_ID.test(id)) return {};

  const answer = await settle(getPlaylist(id));
  return { title: answer.ok ? answer.value.playlist.name : "Playlist" };
}

/** One playlist with all its entries. */
export default async function PlaylistPage({ params }: Props) {
  const { id } = await params;
  if (!SPOTIFY_ID.test(id)) notFound();

  return (
    <div className="pb-16">
      <Suspense fallback={<PlaylistSkeleton />}>
        <PlaylistRegion id={id} />
      </Suspense>
    </div>
  );
}

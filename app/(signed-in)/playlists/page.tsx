import type { Metadata } from "next";
import { createLoader } from "nuqs/server";
import { Suspense } from "react";
import { PlaylistsRegion } from "./playlists-region";
import { PlaylistsSkeleton } from "./playlists-skeleton";
import { shelfParsers } from "./shelf-state";

export const metadata: Metadata = { title: "Playlists" };

const loadShelf = createLoader(shelfParsers);

/** All of the reader's playlists. */
export default async function PlaylistsPage({ searchParams }: PageProps<"/playlists">) {
  const { view } = await loadShelf(searchParams);

  return (
    <div className="pb-16">
      <Suspense fallback={<PlaylistsSkeleton view={view} />}>
        <PlaylistsRegion />
      </Suspense>
    </div>
  );
}

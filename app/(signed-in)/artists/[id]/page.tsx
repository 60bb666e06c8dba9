import type { Metadata } from "next";
import { Suspense } from "react";
import { CoverGridSkeleton } from "@/app/_components/cover-grid";
import { Section } from "@/app/_components/section";
import { getArtist } from "@/lib/data/artists";
import { settle } from "@/lib/data/settle";
import { ArtistAlbums } from "./artist-albums";
import { ArtistHead, ArtistHeadSkeleton } from "./artist-head";

type Props = PageProps<"/artists/[id]">;

/** Albums that come at once; Spotify gives no more. */
const FIRST = 10;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const artist = await settle(getArtist((await params).id));
  return { title: artist.ok ? artist.value.name : "Artist" };
}

/** One artist: picture, name, albums. */
export default async function ArtistPage({ params }: Props) {
  const { id } = await params;

  return (
    <>
      <Suspense fallback={<ArtistHeadSkeleton />}>
        <ArtistHead id={id} />
      </Suspense>
      <div className="room">
        <Section id="albums" title="Albums and singles">
          <Suspense fallback={<CoverGridSkeleton tiles={FIRST} />}>
            <ArtistAlbums id={id} />
          </Suspense>
        </Section>
      </div>
    </>
  );
}

import { notFound } from "next/navigation";
import { AgeNote } from "@/app/_components/age-note";
import { BigHeader, BigHeaderSkeleton } from "@/app/_components/big-header";
import { Failure } from "@/app/_components/failure";
import { Loading } from "@/app/_components/loading";
import { PageTitle } from "@/app/_components/page-title";
import { getArtist } from "@/lib/data/artists";
import { settle } from "@/lib/data/settle";

/** An artist's picture and name, or why they are not there. */
export async function ArtistHead({ id }: { id: string }) {
  const artist = await settle(getArtist(id));

  if (!artist.ok) {
    // Inside a Suspense boundary only; the playlist's region says why.
    if (artist.failure.code === "not_found") notFound();
    return (
      <div className="room pb-12">
        <PageTitle>Artist</PageTitle>
        <h2 className="sr-only">Picture and name</h2>
        <Failure failure={artist.failure} />
      </div>
    );
  }

  const { name, image, url } = artist.value;
  return (
    <BigHeader name={name} image={image} url={url} kind="person">
      <span>Artist</span>
      <AgeNote asOf={artist.asOf} stale={artist.stale} />
    </BigHeader>
  );
}

/** Holds the place of picture and name. */
export function ArtistHeadSkeleton() {
  return (
    <>
      <h1 className="sr-only">Artist</h1>
      <Loading>
        <BigHeaderSkeleton />
      </Loading>
    </>
  );
}

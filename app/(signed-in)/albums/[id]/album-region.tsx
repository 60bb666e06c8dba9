import { notFound } from "next/navigation";
import { AgeNote } from "@/app/_components/age-note";
import { albumKind } from "@/app/_components/album-words";
import { BigHeader } from "@/app/_components/big-header";
import { counted, releaseDay } from "@/app/_components/dates";
import { Empty } from "@/app/_components/empty";
import { Failure } from "@/app/_components/failure";
import { NameLinks } from "@/app/_components/name-links";
import { PageTitle } from "@/app/_components/page-title";
import { Section } from "@/app/_components/section";
import { getAlbum } from "@/lib/data/albums";
import { settle } from "@/lib/data/settle";
import { getTranslations } from "@/lib/i18n/server";
import { AlbumTracks } from "./album-tracks";

/** An album's head and tracks, or why they are not there. They come with one call. */
export async function AlbumRegion({ id }: { id: string }) {
  const answer = await settle(getAlbum(id));

  if (!answer.ok) {
    // Inside a Suspense boundary only; the playlist's region says why.
    if (answer.failure.code === "not_found") notFound();
    return (
      <div className="room">
        <PageTitle>Album</PageTitle>
        <h2 className="sr-only">Cover and tracks</h2>
        <Failure failure={answer.failure} />
      </div>
    );
  }

  const { value, asOf, stale } = answer;
  const { album, tracks } = value;
  const [items, dates] = await Promise.all([getTranslations("items"), getTranslations("dates")]);
  return (
    <>
      <BigHeader name={album.name} image={album.image} url={album.url} kind="cover">
        <NameLinks names={album.artists} className="text-ink" />
        <span>{albumKind(album.kind, items)}</span>
        {album.releaseDate && <span>{releaseDay(album.releaseDate, dates)}</span>}
        <AgeNote asOf={asOf} stale={stale} />
      </BigHeader>
      <div className="room">
        <Section id="tracks" title="Tracks" hint={tracks.total > 0 && counted(tracks.total, "track")}>
          {tracks.items.length > 0 ? (
            <AlbumTracks album={album} initial={{ ...tracks, asOf, stale }} />
          ) : (
            <Empty title="No tracks here." spotify={album.url}>
              Spotify lists no track of this album where you are.
            </Empty>
          )}
        </Section>
      </div>
    </>
  );
}

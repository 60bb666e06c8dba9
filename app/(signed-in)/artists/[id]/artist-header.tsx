import { notFound } from "next/navigation";
import { useTranslations } from "#translations";
import { BigHeaderSkeleton, EntityHeader } from "@/app/_components/entity-header";
import { ErrorState } from "@/app/_components/error-state";
import { Loading } from "@/app/_components/loading";
import { PageTitle } from "@/app/_components/page-title";
import { SaveButton } from "@/app/_components/save-button";
import { StaleNotice } from "@/app/_components/stale-notice";
import { hasFeature } from "@/lib/data/account";
import { getArtist } from "@/lib/data/artists";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { spotifyUri } from "@/lib/spotify-uri";

/** An artist's picture and name, or why they are not there. */
export async function ArtistHead({ id }: { id: string }) {
  const artist = await toResult(getArtist(id));
  const t = await getTranslations("artist");

  if (!artist.ok) {
    // The region puts what is thrown behind a boundary, and says why.
    if (artist.failure.code === "not_found") notFound();
    return (
      <div className="room pb-12">
        <PageTitle>{t("title")}</PageTitle>
        <h2 className="sr-only">{t("region")}</h2>
        <ErrorState failure={artist.failure} />
      </div>
    );
  }

  const { name, image, url, genres } = artist.value;
  const maySee = await hasFeature("library");
  return (
    <EntityHeader
      name={name}
      image={image}
      url={url}
      kind="person"
      actions={<SaveButton uri={spotifyUri(url)} name={name} wanted={maySee} look="word" />}
    >
      <span>{t("title")}</span>
      {genres.length > 0 && <span>{genres.join(", ")}</span>}
      <StaleNotice asOf={artist.asOf} stale={artist.stale} />
    </EntityHeader>
  );
}

/** Holds the place of picture and name. */
export function ArtistHeadSkeleton() {
  const t = useTranslations("artist");
  return (
    <>
      <h1 className="sr-only">{t("title")}</h1>
      <Loading>
        <BigHeaderSkeleton />
      </Loading>
    </>
  );
}

import { useTranslations } from "#translations";
import { BigHeaderSkeleton, EntityHeader } from "@/app/_components/entity-header";
import { EntityMenu } from "@/app/_components/entity-menu";
import { Loading } from "@/app/_components/loading";
import { PlayButtons } from "@/app/_components/play-buttons";
import { SaveButton } from "@/app/_components/save-button";
import { StaleNotice } from "@/app/_components/stale-notice";
import { hasFeature } from "@/lib/data/account";
import { getArtist } from "@/lib/data/catalog";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { spotifyUri } from "@/lib/spotify-uri";
import { itemError } from "../../_sections/item-error";

/** An artist's picture and name, or why they could not be loaded. */
export async function ArtistHead({ id }: { id: string }) {
  const artist = await toResult(getArtist(id));
  const t = await getTranslations("artist");

  if (!artist.ok)
    return itemError({ failure: artist.failure, title: t("title"), region: t("region"), className: "pb-12" });

  const { name, image, url, genres } = artist.value;
  const maySee = await hasFeature("library");
  return (
    <EntityHeader
      item={{ name, image, url }}
      kind="person"
      play={<PlayButtons contextUri={spotifyUri(url)} name={name} />}
      actions={
        <>
          <SaveButton uri={spotifyUri(url)} name={name} wanted={maySee} look="word" />
          <EntityMenu item={{ name, image, url }} />
        </>
      }
    >
      <span>{t("title")}</span>
      {genres.length > 0 && <span>{genres.join(", ")}</span>}
      <StaleNotice asOf={artist.asOf} stale={artist.stale} />
    </EntityHeader>
  );
}

/** Skeleton of picture and name. */
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

import { notFound } from "next/navigation";
import { useTranslations } from "#translations";
import { formatLongDuration, releaseDay } from "@/app/_components/dates";
import { EmptyState } from "@/app/_components/empty-state";
import { EntityHeader } from "@/app/_components/entity-header";
import { ErrorState } from "@/app/_components/error-state";
import { albumKind } from "@/app/_components/item-labels";
import { NameLinks } from "@/app/_components/name-links";
import { PageTitle } from "@/app/_components/page-title";
import { SaveButton } from "@/app/_components/save-button";
import { Section } from "@/app/_components/section";
import { StaleNotice } from "@/app/_components/stale-notice";
import type { AlbumPageView } from "@/lib/api/types";
import { hasFeature } from "@/lib/data/account";
import { getAlbum, type OpenedAlbum } from "@/lib/data/albums";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { spotifyUri } from "@/lib/spotify-uri";
import { AlbumTracks } from "./album-tracks";
import { totalDuration } from "./discs";

/** An album's head and tracks, or why they are not there. They come with one call. */
export async function AlbumSection({ id }: { id: string }) {
  const answer = await toResult(getAlbum(id));
  const t = await getTranslations("album");

  if (!answer.ok) {
    // The region puts what is thrown behind a boundary, and says why.
    if (answer.failure.code === "not_found") notFound();
    return (
      <div className="room">
        <PageTitle>{t("title")}</PageTitle>
        <h2 className="sr-only">{t("region")}</h2>
        <ErrorState failure={answer.failure} />
      </div>
    );
  }

  const { asOf, stale } = answer;
  const { album, tracks } = answer.value;
  const maySee = await hasFeature("library");
  return (
    <>
      <AlbumHead album={album} age={{ asOf, stale }} maySee={maySee} />
      <div className="room">
        <Section id="tracks" title={t("tracks")} hint={<Extent tracks={tracks} />}>
          {tracks.items.length > 0 ? (
            <AlbumTracks album={album} initial={{ ...tracks, asOf, stale }} maySee={maySee} />
          ) : (
            <EmptyState title={t("emptyTitle")} spotify={album.url}>
              {t("empty")}
            </EmptyState>
          )}
          <Imprint album={album} />
        </Section>
      </div>
    </>
  );
}

type HeadProps = { album: AlbumPageView; age: { asOf: number; stale: boolean }; maySee: boolean };

function AlbumHead({ album: { name, image, url, artists, kind, releaseDate }, age, maySee }: HeadProps) {
  const [items, dates] = [useTranslations("items"), useTranslations("dates")];

  return (
    <EntityHeader
      name={name}
      image={image}
      url={url}
      kind="cover"
      actions={<SaveButton uri={spotifyUri(url)} name={name} wanted={maySee} look="word" />}
    >
      <NameLinks names={artists} className="text-ink *:whitespace-normal" />
      <span>{albumKind(kind, items)}</span>
      {releaseDate && <span>{releaseDay(releaseDate, dates)}</span>}
      <StaleNotice {...age} />
    </EntityHeader>
  );
}

/** How many tracks, and how long they are together where that is known. */
function Extent({ tracks }: { tracks: OpenedAlbum["tracks"] }) {
  const [t, dates] = [useTranslations("album"), useTranslations("dates")];
  const { total: count } = tracks;
  if (count === 0) return null;
  const length = totalDuration(tracks);

  return (
    <span className="tabular-nums">
      {length === null
        ? t("count", { count })
        : t("countAndLength", { count, length: formatLongDuration(length, dates) })}
    </span>
  );
}

/** Who holds the rights, and the label where Spotify tells it to this app. */
function Imprint({ album: { label, copyrights } }: { album: AlbumPageView }) {
  const lines =
    label && !copyrights.some((line) => line.includes(label)) ? [label, ...copyrights] : copyrights;
  if (lines.length === 0) return null;

  return (
    <div className="mt-8 text-t-12 text-ink-3">
      {lines.map((line) => (
        <p key={line} className="wrap-anywhere">
          {line}
        </p>
      ))}
    </div>
  );
}

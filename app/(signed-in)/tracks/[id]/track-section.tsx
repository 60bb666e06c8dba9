import { notFound } from "next/navigation";
import { useTranslations } from "#translations";
import { CopyLinkButton } from "@/app/_components/copy-link-button";
import { formatDuration, releaseDay } from "@/app/_components/dates";
import { EntityHeader } from "@/app/_components/entity-header";
import { ErrorState } from "@/app/_components/error-state";
import { Loading } from "@/app/_components/loading";
import { internalUrl, NameLinks } from "@/app/_components/name-links";
import { PageTitle } from "@/app/_components/page-title";
import { PlayButton } from "@/app/_components/play-button";
import { SaveButton } from "@/app/_components/save-button";
import { StaleNotice } from "@/app/_components/stale-notice";
import { Streamed } from "@/app/_components/streamed";
import type { TrackPageView } from "@/lib/api/types";
import { sessionFingerprint } from "@/lib/auth/session";
import { hasFeature } from "@/lib/data/account";
import { getTrack } from "@/lib/data/catalog";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { AlbumTracksSkeleton } from "../../albums/[id]/album-skeleton";
import { AddButton } from "../../playlists/add-button";
import { TrackAlbum } from "./track-album";
import { TrackPlacesSlot } from "./track-places-slot";

/** A song's header and its album, or why they could not be loaded. Each takes one call, and the album may fail alone. */
export async function TrackSection({ id }: { id: string }) {
  const result = await toResult(getTrack(id));
  const t = await getTranslations("track");

  if (!result.ok) {
    // `Streamed` throws this behind a boundary; see there for the reason.
    if (result.failure.code === "not_found") notFound();
    return (
      <div className="room">
        <PageTitle>{t("title")}</PageTitle>
        <h2 className="sr-only">{t("region")}</h2>
        <ErrorState failure={result.failure} />
      </div>
    );
  }

  const { value: track, asOf, stale } = result;
  const [maySee, account] = await Promise.all([hasFeature("library"), sessionFingerprint()]);
  const albumId = internalUrl(track.album?.url ?? null)?.split("/")[2];
  return (
    <>
      <TrackHeader id={id} track={track} age={{ asOf, stale }} maySee={maySee} />
      <TrackPlacesSlot account={account ?? ""} uri={`spotify:track:${track.id ?? id}`} isrc={track.isrc} />
      {albumId && (
        <Streamed
          content={() => TrackAlbum({ id: albumId, track, maySee })}
          fallback={
            <Loading>
              <AlbumTracksSkeleton />
            </Loading>
          }
        />
      )}
    </>
  );
}

type HeaderProps = {
  id: string;
  track: TrackPageView;
  age: { asOf: number; stale: boolean };
  maySee: boolean;
};

function TrackHeader({ id, track, age, maySee }: HeaderProps) {
  const { title, artists, image, explicit } = track;
  // Spotify may leave the link out, but every song with an id has this page.
  const url = track.url ?? `https://open.spotify.com/track/${id}`;
  const uri = `spotify:track:${track.id ?? id}`;

  return (
    <EntityHeader
      item={{ name: title, image, url, explicit }}
      kind="cover"
      description={artists.length > 0 && <NameLinks names={artists} className="*:whitespace-normal" />}
      play={<PlayButton name={title} track={track} target={{ uris: [uri] }} />}
      actions={
        <>
          <AddButton track={track} />
          <SaveButton uri={uri} name={title} wanted={maySee} look="word" />
          <CopyLinkButton url={url} />
        </>
      }
    >
      <TrackFacts track={track} />
      <StaleNotice {...age} />
    </EntityHeader>
  );
}

function TrackFacts({ track }: { track: TrackPageView }) {
  const { album, durationMs, number, albumTotal: total, releaseDate, isrc } = track;
  const [t, dates] = [useTranslations("track"), useTranslations("dates")];
  const released = releaseDay(releaseDate, dates);

  return (
    <>
      <span>{t("kindAndLength", { length: formatDuration(durationMs) })}</span>
      {album && <NameLinks names={[album]} className="*:whitespace-normal" />}
      {number !== null && <span>{total ? t("placeOf", { number, total }) : t("place", { number })}</span>}
      {released && <span>{released}</span>}
      {isrc && <span className="wrap-anywhere">{t("isrc", { code: isrc })}</span>}
    </>
  );
}

import { useTranslations } from "#translations";
import { formatLongDuration, releaseDay } from "@/app/_components/dates";
import { EmptyState } from "@/app/_components/empty-state";
import { EntityHeader } from "@/app/_components/entity-header";
import { EntityMenu } from "@/app/_components/entity-menu";
import { albumKind } from "@/app/_components/item-labels";
import { NameLinks } from "@/app/_components/name-links";
import { PlayButtons } from "@/app/_components/play-buttons";
import { SaveButton } from "@/app/_components/save-button";
import { Section } from "@/app/_components/section";
import { StaleNotice } from "@/app/_components/stale-notice";
import type { AlbumPageView } from "@/lib/api/types";
import { hasFeature } from "@/lib/data/account";
import { getAlbum, type OpenedAlbum } from "@/lib/data/catalog";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { spotifyUri } from "@/lib/spotify-uri";
import { itemError } from "../../_sections/item-error";
import { AlbumTracks } from "./album-tracks";
import { totalDuration, withAlbum } from "./discs";

/** An album's header and tracks, or why they could not be loaded. Both take one call. */
export async function AlbumSection({ id }: { id: string }) {
  const result = await toResult(getAlbum(id));
  const t = await getTranslations("album");

  if (!result.ok) return itemError({ failure: result.failure, title: t("title"), region: t("region") });

  const { asOf, stale } = result;
  const { album, tracks } = result.value;
  const maySee = await hasFeature("library");
  return (
    <>
      <AlbumHeader album={album} tracks={tracks} age={{ asOf, stale }} maySee={maySee} />
      <div className="room">
        <Section id="tracks" title={t("tracks")} hint={<TrackSummary tracks={tracks} />}>
          {tracks.items.length > 0 ? (
            <AlbumTracks album={album} initial={{ ...tracks, asOf, stale }} maySee={maySee} />
          ) : (
            <EmptyState title={t("emptyTitle")} spotify={album.url}>
              {t("empty")}
            </EmptyState>
          )}
          <Copyrights album={album} />
        </Section>
      </div>
    </>
  );
}

type HeaderProps = {
  album: AlbumPageView;
  tracks: OpenedAlbum["tracks"];
  age: { asOf: number; stale: boolean };
  maySee: boolean;
};

function AlbumHeader({ album, tracks, age, maySee }: HeaderProps) {
  const { name, image, url, artists, kind, releaseDate } = album;
  const [items, dates] = [useTranslations("items"), useTranslations("dates")];

  return (
    <EntityHeader
      item={{ name, image, url }}
      kind="cover"
      play={
        <PlayButtons
          contextUri={spotifyUri(url)}
          name={name}
          track={tracks.items[0] && withAlbum(tracks.items[0], album)}
          count={tracks.total}
        />
      }
      actions={
        <>
          <SaveButton uri={spotifyUri(url)} name={name} wanted={maySee} look="word" />
          <EntityMenu item={{ name, image, url, artists }} />
        </>
      }
    >
      <NameLinks names={artists} className="text-ink *:whitespace-normal" />
      <span>{albumKind(kind, items)}</span>
      {releaseDate && <span>{releaseDay(releaseDate, dates)}</span>}
      <StaleNotice {...age} />
    </EntityHeader>
  );
}

/** The number of tracks, and their total duration if it is known. */
export function TrackSummary({ tracks }: { tracks: OpenedAlbum["tracks"] }) {
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

/** The copyrights, and the label if Spotify gives it to this app. */
function Copyrights({ album: { label, copyrights } }: { album: AlbumPageView }) {
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

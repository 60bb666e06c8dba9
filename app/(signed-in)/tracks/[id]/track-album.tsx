import { EmptyState } from "@/app/_components/empty-state";
import { ErrorState } from "@/app/_components/error-state";
import { Section } from "@/app/_components/section";
import { SpotifyLink } from "@/app/_components/spotify-link";
import type { TrackPageView } from "@/lib/api/types";
import { getAlbum } from "@/lib/data/catalog";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { TrackSummary } from "../../albums/[id]/album-section";
import { AlbumTracks } from "../../albums/[id]/album-tracks";

type Props = { id: string; track: TrackPageView; maySee: boolean };

/** The album of a song, with the song marked. */
export async function TrackAlbum({ id, track, maySee }: Props) {
  const result = await toResult(getAlbum(id));
  const t = await getTranslations("album");
  const name = track.album?.name || t("title");

  if (!result.ok) {
    return (
      <div className="room">
        <Section id="album" title={name}>
          <ErrorState failure={result.failure} />
        </Section>
      </div>
    );
  }

  const { asOf, stale } = result;
  const { album, tracks } = result.value;
  return (
    <div className="room">
      <Section
        id="album"
        title={name}
        hint={<TrackSummary tracks={tracks} />}
        link={<SpotifyLink compact href={album.url} label={name} />}
      >
        {tracks.items.length > 0 ? (
          <AlbumTracks album={album} initial={{ ...tracks, asOf, stale }} maySee={maySee} marked={track} />
        ) : (
          <EmptyState title={t("emptyTitle")} spotify={album.url}>
            {t("empty")}
          </EmptyState>
        )}
      </Section>
    </div>
  );
}

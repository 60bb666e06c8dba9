import { useTranslations } from "#translations";
import { CoverGridSkeleton } from "../../_components/cover-grid";
import { BigHeaderSkeleton } from "../../_components/entity-header";
import { Section } from "../../_components/section";
import { AlbumTracksSkeleton } from "../albums/[id]/album-skeleton";
import { EntriesSkeleton } from "../playlists/[id]/playlist-skeleton";
import { PlaylistsSkeleton } from "../playlists/playlists-skeleton";

type Props = { name: string | null };

export function PlaylistsPageSkeleton() {
  return <PlaylistsSkeleton view="grid" />;
}

export function PlaylistSkeleton({ name }: Props) {
  const t = useTranslations("turning");

  return (
    <div role="status" aria-busy="true">
      {!name && <h1 className="sr-only">{t("playlist")}</h1>}
      <BigHeaderSkeleton name={name} description />
      <EntriesSkeleton />
    </div>
  );
}

export function AlbumSkeleton({ name }: Props) {
  const t = useTranslations("turning");

  return (
    <div role="status" aria-busy="true">
      {!name && <h1 className="sr-only">{t("album")}</h1>}
      <BigHeaderSkeleton name={name} />
      <AlbumTracksSkeleton />
    </div>
  );
}

export function ArtistSkeleton({ name }: Props) {
  const t = useTranslations("turning");

  return (
    <>
      {!name && <h1 className="sr-only">{t("artist")}</h1>}
      <BigHeaderSkeleton name={name} />
      <div className="room">
        <Section id="coming" title={t("artistAlbums")}>
          <CoverGridSkeleton tiles={10} />
        </Section>
      </div>
    </>
  );
}

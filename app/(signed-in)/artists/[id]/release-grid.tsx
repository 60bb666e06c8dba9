"use client";

import { useTranslations } from "#translations";
import { CoverGrid } from "@/app/_components/cover-grid";
import { releaseDay } from "@/app/_components/dates";
import { albumKind } from "@/app/_components/item-labels";
import { ListEnd } from "@/app/_components/list-end";
import { StaleNotice } from "@/app/_components/stale-notice";
import { Tile } from "@/app/_components/tile";
import type { AlbumGroup } from "@/lib/api/types";
import { useArtistAlbums } from "@/lib/client/paged-queries";

type Props = {
  id: string;
  /** Null for albums and singles. */
  group: AlbumGroup | null;
  initial: NonNullable<Parameters<typeof useArtistAlbums>[2]>;
  /** Unix ms on the server when it rendered. */
  now: number;
};

/** An artist's releases as covers. Ten more load on request only, since Spotify allows few of these calls. */
export function AlbumGrid({ id, group, initial, now }: Props) {
  const list = useArtistAlbums(id, group, initial);
  const [items, dates] = [useTranslations("items"), useTranslations("dates")];
  const t = useTranslations("artist");
  const meta = (kind: string, date: string | null) => (date ? t("kindAndDate", { kind, date }) : kind);
  const albums = list.items ?? [];

  return (
    <>
      <StaleNotice {...list.age} now={now} className="mb-4" />
      <CoverGrid>
        {albums.map(({ id: album, name, image, url, kind, releaseDate }, index) => (
          <Tile
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that only grows; what shifts between two parts repeats
            key={index}
            name={name}
            image={image}
            url={url}
            href={`/albums/${album}`}
            meta={meta(albumKind(kind, items), releaseDay(releaseDate, dates))}
          />
        ))}
      </CoverGrid>
      <ListEnd list={list} shown={albums.length} />
    </>
  );
}

"use client";

import { useTranslations } from "#translations";
import { useSavedAlbums } from "@/lib/client/use-saved-albums";
import { spotifyUri } from "@/lib/spotify-uri";
import { CoverGrid } from "../../_components/cover-grid";
import { ListEnd } from "../../_components/list-end";
import { LocalTime } from "../../_components/local-time";
import { SaveButton } from "../../_components/save-button";
import { StaleNotice } from "../../_components/stale-notice";
import { Tile } from "../../_components/tile";

type Props = {
  initial: NonNullable<Parameters<typeof useSavedAlbums>[0]>;
  /** Unix ms on the server when it rendered. */
  now: number;
};

/** Saved albums as covers, each with the day it was saved. */
export function AlbumTiles({ initial, now }: Props) {
  const t = useTranslations("library");
  const list = useSavedAlbums(initial);
  const albums = list.items ?? [];

  return (
    <>
      <StaleNotice {...list.age} now={now} className="mb-4" />
      <CoverGrid>
        {albums.map(({ addedAt, album }, index) => (
          <Tile
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that only grows; what shifts between two parts repeats
            key={index}
            name={album.name}
            image={album.image}
            url={album.url}
            href={`/albums/${album.id}`}
            mark={<SaveButton uri={spotifyUri(album.url)} name={album.name} known />}
            meta={album.artists.map(({ name }) => name).join(", ")}
            note={
              addedAt &&
              t.rich("saved", { time: () => <LocalTime at={Date.parse(addedAt)} now={0} as="day" /> })
            }
          />
        ))}
      </CoverGrid>
      <ListEnd list={list} shown={albums.length} endless />
    </>
  );
}

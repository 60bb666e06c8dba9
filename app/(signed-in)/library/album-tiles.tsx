"use client";

import type { ComponentProps } from "react";
import { useTranslations } from "#translations";
import type { SavedAlbumView } from "@/lib/api/types";
import { useSavedAlbums } from "@/lib/client/paged-queries";
import { spotifyUri } from "@/lib/spotify-uri";
import { CoverGrid } from "../../_components/cover-grid";
import { LocalTime } from "../../_components/local-time";
import { SaveButton } from "../../_components/save-button";
import { Tile } from "../../_components/tile";
import type { ItemTexts } from "./arrange-items";
import { libraryItem } from "./library-item";
import { LibraryList } from "./library-list";

type Props = {
  initial: NonNullable<Parameters<typeof useSavedAlbums>[0]>;
  /** Unix ms on the server when it rendered. */
  now: number;
};

const artistsOf = ({ album }: SavedAlbumView) => album.artists.map(({ name }) => name).join(", ");

const textsOf: ItemTexts<SavedAlbumView> = (saved) => ({ name: saved.album.name, by: artistsOf(saved) });

const itemOf = ({ album, addedAt }: SavedAlbumView) => libraryItem(album, addedAt);

/** Saved albums as covers, each with the date it was saved. */
export function AlbumTiles({ initial, now }: Props) {
  const list = useSavedAlbums(initial);

  return (
    <LibraryList kind="albums" list={list} textsOf={textsOf} now={now} itemOf={itemOf}>
      {(albums, selectOf) => (
        <CoverGrid>
          {albums.map((saved, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: ids may repeat, and a tile keeps no state of its own
            <AlbumTile key={index} saved={saved} select={selectOf(saved)} />
          ))}
        </CoverGrid>
      )}
    </LibraryList>
  );
}

type TileProps = { saved: SavedAlbumView; select: ComponentProps<typeof Tile>["select"] };

function AlbumTile({ saved, select }: TileProps) {
  const t = useTranslations("library");
  const { addedAt, album } = saved;
  return (
    <Tile
      name={album.name}
      image={album.image}
      url={album.url}
      href={`/albums/${album.id}`}
      select={select}
      mark={<SaveButton uri={spotifyUri(album.url)} name={album.name} known />}
      meta={[
        artistsOf(saved),
        addedAt && t.rich("saved", { time: () => <LocalTime at={Date.parse(addedAt)} now={0} as="day" /> }),
      ]}
    />
  );
}

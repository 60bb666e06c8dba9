"use client";

import type { ArtistView } from "@/lib/api/types";
import { useFollowedArtists } from "@/lib/client/paged-queries";
import { spotifyUri } from "@/lib/spotify-uri";
import { CoverGrid } from "../../_components/cover-grid";
import { SaveButton } from "../../_components/save-button";
import { Tile } from "../../_components/tile";
import type { ItemTexts } from "./arrange-items";
import { libraryItem } from "./library-item";
import { LibraryList } from "./library-list";

type Props = {
  initial: NonNullable<Parameters<typeof useFollowedArtists>[0]>;
  /** Unix ms on the server when it rendered. */
  now: number;
};

const textsOf: ItemTexts<ArtistView> = ({ name }) => ({ name, by: "" });

const itemOf = (artist: ArtistView) => libraryItem(artist, null);

/** Followed artists as pictures. */
export function ArtistTiles({ initial, now }: Props) {
  const list = useFollowedArtists(initial);

  return (
    <LibraryList kind="artists" list={list} textsOf={textsOf} now={now} itemOf={itemOf}>
      {(artists, selectOf) => (
        <CoverGrid across={6}>
          {artists.map((artist, index) => (
            <Tile
              // biome-ignore lint/suspicious/noArrayIndexKey: ids may repeat, and a tile keeps no state of its own
              key={index}
              name={artist.name}
              image={artist.image}
              url={artist.url}
              href={`/artists/${artist.id}`}
              kind="person"
              select={selectOf(artist)}
              mark={<SaveButton uri={spotifyUri(artist.url)} name={artist.name} known />}
            />
          ))}
        </CoverGrid>
      )}
    </LibraryList>
  );
}

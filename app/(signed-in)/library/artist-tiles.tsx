"use client";

import type { ArtistView } from "@/lib/api/types";
import { useFollowedArtists } from "@/lib/client/paged-queries";
import { spotifyUri } from "@/lib/spotify-uri";
import { CoverGrid } from "../../_components/cover-grid";
import { SaveButton } from "../../_components/save-button";
import { Tile } from "../../_components/tile";
import type { ItemTexts } from "./arrange-items";
import { LibraryList } from "./library-list";

type Props = {
  initial: NonNullable<Parameters<typeof useFollowedArtists>[0]>;
  /** Unix ms on the server when it rendered. */
  now: number;
};

const textsOf: ItemTexts<ArtistView> = ({ name }) => ({ name, by: "" });

/** Followed artists as pictures. */
export function ArtistTiles({ initial, now }: Props) {
  const list = useFollowedArtists(initial);

  return (
    <LibraryList kind="artists" list={list} textsOf={textsOf} now={now}>
      {(artists) => (
        <CoverGrid across={6}>
          {artists.map(({ id, name, image, url }, index) => (
            <Tile
              // biome-ignore lint/suspicious/noArrayIndexKey: ids may repeat, and a tile keeps no state of its own
              key={index}
              name={name}
              image={image}
              url={url}
              href={`/artists/${id}`}
              kind="person"
              mark={<SaveButton uri={spotifyUri(url)} name={name} known />}
            />
          ))}
        </CoverGrid>
      )}
    </LibraryList>
  );
}

"use client";

import { useFollowedArtists } from "@/lib/client/use-followed-artists";
import { spotifyUri } from "@/lib/spotify-uri";
import { CoverGrid } from "../../_components/cover-grid";
import { ListEnd } from "../../_components/list-end";
import { SaveButton } from "../../_components/save-button";
import { StaleNotice } from "../../_components/stale-notice";
import { Tile } from "../../_components/tile";

type Props = {
  initial: NonNullable<Parameters<typeof useFollowedArtists>[0]>;
  /** Unix ms on the server when it rendered. */
  now: number;
};

/** Followed artists as pictures. */
export function ArtistTiles({ initial, now }: Props) {
  const list = useFollowedArtists(initial);
  const artists = list.items ?? [];

  return (
    <>
      <StaleNotice {...list.age} now={now} className="mb-4" />
      <CoverGrid across={6}>
        {artists.map(({ id, name, image, url }, index) => (
          <Tile
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that only grows; what shifts between two parts repeats
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
      <ListEnd list={list} shown={artists.length} endless />
    </>
  );
}

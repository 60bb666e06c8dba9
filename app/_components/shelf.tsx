"use client";

import clsx from "clsx";
import { Children, type ReactNode } from "react";
import { indices } from "./indices";
import { Loading } from "./loading";
import { TileSkeleton } from "./tile";

/** Spotify's limit for one shelf; the rest is one link away. */
const MAX_TILES = 20;

type Props = { across?: 5 | 6; children: ReactNode };

/** Tiles in rows of 5 or 6, at most 20; on a phone, one row that scrolls sideways. */
export function Shelf({ across = 5, children }: Props) {
  const tiles = Children.toArray(children).slice(0, MAX_TILES);

  return (
    <ul
      className={clsx(
        "gap-x-4 gap-y-8 sm:grid sm:gap-x-6",
        across === 6 ? "sm:grid-cols-4 xl:grid-cols-6" : "sm:grid-cols-4 tablet:grid-cols-5",
        "max-sm:-mx-gutter max-sm:flex max-sm:snap-x max-sm:snap-proximity max-sm:scroll-px-gutter max-sm:overflow-x-auto max-sm:px-gutter max-sm:py-px max-sm:[scrollbar-width:none]",
      )}
    >
      {tiles.map((tile, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tiles carry their own keys; this one is only the slot
        <li key={index} className="min-w-0 max-sm:w-[42%] max-sm:shrink-0 max-sm:snap-start">
          {tile}
        </li>
      ))}
    </ul>
  );
}

/** Skeleton of a shelf of `tiles` tiles. */
export function ShelfSkeleton({
  across = 5,
  tiles = across,
  meta = true,
}: {
  across?: 5 | 6;
  tiles?: number;
  meta?: boolean;
}) {
  return (
    <Loading>
      <Shelf across={across}>
        {indices(tiles).map((slot) => (
          <TileSkeleton key={slot} meta={meta} />
        ))}
      </Shelf>
    </Loading>
  );
}

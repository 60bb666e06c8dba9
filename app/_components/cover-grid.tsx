"use client";

import clsx from "clsx";
import { Children, type ReactNode } from "react";
import { indices } from "./indices";
import { Loading } from "./loading";
import { TileSkeleton } from "./tile";

type Props = { across?: 5 | 6; label?: string; children: ReactNode };

/**
 * The browser skips tiles outside the viewport. That clips what is outside a tile (ring, shadow), hence the
 * padding.
 */
export const TILE_CELL =
  "-m-2 min-w-0 p-2 [contain-intrinsic-size:auto_280px] [content-visibility:auto] hover:[content-visibility:visible]";

function gridClass(across: 5 | 6) {
  return clsx(
    "grid grid-cols-2 gap-x-4 gap-y-6 sm:gap-x-6 sm:gap-y-8",
    across === 6
      ? "sm:grid-cols-4 xl:grid-cols-5 2xl:grid-cols-6"
      : "sm:grid-cols-3 tablet:grid-cols-4 xl:grid-cols-5",
  );
}

/**
 * All tiles of a list that may be long: two columns on a phone, then as many as leave space for the names.
 * For the first few of many, use `Shelf`.
 */
export function CoverGrid({ across = 5, label, children }: Props) {
  return (
    <ul aria-label={label} className={gridClass(across)}>
      {Children.map(children, (tile) => (
        <li className={TILE_CELL}>{tile}</li>
      ))}
    </ul>
  );
}

type SkeletonProps = { across?: 5 | 6; tiles: number; meta?: boolean; note?: boolean };

/** Skeleton of a grid of `tiles` tiles. */
export function CoverGridSkeleton({ across = 5, tiles, meta, note }: SkeletonProps) {
  return (
    <Loading>
      <div className={gridClass(across)}>
        {indices(tiles).map((slot) => (
          <TileSkeleton key={slot} meta={meta} note={note} />
        ))}
      </div>
    </Loading>
  );
}

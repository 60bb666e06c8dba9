"use client";

import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Artwork } from "./artwork";
import { useDisplayName } from "./display-name";
import { Skeleton } from "./skeleton";
import { SpotifyArrowLink } from "./spotify-arrow-link";

type Props = {
  name: string;
  image: string | null;
  /** The thing on Spotify. */
  url: string;
  /** Our own page of it; without one the name leads to Spotify. */
  href?: string;
  meta?: string;
  kind?: "cover" | "playlist" | "person";
  /** One more line. */
  note?: ReactNode;
  /** A mark before the arrow, such as `SaveButton`. */
  mark?: ReactNode;
  /** Seen at once, so its cover is fetched at once. */
  eager?: boolean;
};

/** Cover, name, a line or two of meta and the arrow to Spotify. */
export function Tile({ name: given, image, url, href, meta, kind, note, mark, eager }: Props) {
  const name = useDisplayName()(given);
  return (
    <article className="group">
      <div className="mb-3 rounded-art transition-shadow duration-(--quick) group-hover:shadow-art-up">
        <TileLink href={href} url={url} tabIndex={-1} aria-hidden="true">
          <Artwork src={image} size={300} kind={kind} eager={eager} fluid />
        </TileLink>
      </div>
      <div className="mb-0.5 flex items-start gap-1.5 leading-[1.3]">
        <TileLink
          href={href}
          url={url}
          title={name}
          className="line-clamp-2 min-w-0 font-medium wrap-anywhere outline-offset-1"
        >
          {name}
        </TileLink>
        {mark && <span className="mr-3 ml-auto flex">{mark}</span>}
        {/* Where the name leads to Spotify already, narrow tiles keep their room for it. */}
        <SpotifyArrowLink
          href={url}
          name={name}
          className={clsx(!mark && "ml-auto!", !href && "sm:max-lg:hidden!")}
        />
      </div>
      {meta && (
        <p title={meta} className="truncate text-t-13 text-ink-2">
          {meta}
        </p>
      )}
      {note && <p className="truncate text-t-13 text-ink-2 tabular-nums">{note}</p>}
    </article>
  );
}

type TileLinkProps = Omit<ComponentProps<"a">, "href"> & Pick<Props, "href" | "url">;

function TileLink({ href, url, ...rest }: TileLinkProps) {
  return href ? <Link href={href} prefetch={false} {...rest} /> : <a href={url} rel="noreferrer" {...rest} />;
}

/** Stands in for a tile, line for line. */
export function TileSkeleton({ meta = true, note = false }: { meta?: boolean; note?: boolean }) {
  return (
    <div>
      <Skeleton className="mb-3 aspect-square w-full rounded-art!" />
      <div className="mb-0.5 flex h-[18px] items-center">
        <Skeleton className="h-2.5 w-3/4" />
      </div>
      {meta && (
        <div className="flex h-[19px] items-center">
          <Skeleton className="h-2.5 w-2/5" />
        </div>
      )}
      {note && (
        <div className="flex h-[19px] items-center">
          <Skeleton className="h-2.5 w-1/2" />
        </div>
      )}
    </div>
  );
}

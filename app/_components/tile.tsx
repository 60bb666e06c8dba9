"use client";

import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Artwork } from "./artwork";
import { EntityMenu } from "./entity-menu";
import { useDisplayName } from "./item-labels";
import { NEW_TAB } from "./new-tab";
import { type Selectable, SelectBox } from "./select-box";
import { Skeleton } from "./skeleton";
import { SpotifyArrowLink } from "./spotify-arrow-link";

type Props = {
  name: string;
  image: string | null;
  /** The item on Spotify. */
  url: string;
  /** The app's page of it; without one, the name links to Spotify. */
  href?: string;
  /** One line below the name, or two. */
  meta?: string | readonly [string, ReactNode];
  kind?: "cover" | "playlist" | "person";
  /** Content before the arrow, such as `SaveButton`. */
  mark?: ReactNode;
  /** Visible immediately, so its cover loads eagerly. */
  eager?: boolean;
  /** How it is selected, and its key; absent in a list without a selection. */
  select?: Selectable & { id: string };
};

/** Cover, name, one or two lines of details and the arrow to Spotify. */
export function Tile({ name: given, image, url, href, meta, kind, mark, eager, select }: Props) {
  const name = useDisplayName()(given);
  const [line, note] = typeof meta === "string" ? [meta] : (meta ?? []);
  const item = { name, image, url };
  // What selects has a line of its own, or it would leave a narrow tile no space for the name.
  const hasSecondLine = line !== undefined || select !== undefined;
  const box = select && <SelectBox name={name} {...select} />;
  return (
    <article
      data-key={select?.id}
      className={clsx("group", select?.isSelected && "bg-amber-wash shadow-[0_0_0_8px_var(--amber-wash)]")}
    >
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
        {!hasSecondLine && <EntityMenu item={item} className={clsx("mr-2!", !mark && "ml-auto!")} />}
        {/* If the name links to Spotify already, narrow tiles keep their space for the name. */}
        <SpotifyArrowLink
          href={url}
          name={name}
          className={clsx(
            !mark && hasSecondLine && "ml-auto!",
            !href && "sm:max-lg:hidden!",
            "max-sm:hidden!",
          )}
        />
      </div>
      {hasSecondLine && (
        <div className="flex min-h-[19px] items-start gap-1.5">
          <p title={line} className="min-w-0 flex-1 truncate text-t-13 text-ink-2">
            {line}
          </p>
          {/* Flat, so that it leaves the arrow above it its own space. */}
          {box}
          <EntityMenu item={item} select={select?.onToggle} className="-my-1! [&>button]:py-1!" />
        </div>
      )}
      {note && <p className="truncate text-t-13 text-ink-2 tabular-nums">{note}</p>}
    </article>
  );
}

type TileLinkProps = Omit<ComponentProps<"a">, "href"> & Pick<Props, "href" | "url">;

function TileLink({ href, url, ...rest }: TileLinkProps) {
  return href ? <Link href={href} prefetch={false} {...rest} /> : <a href={url} {...NEW_TAB} {...rest} />;
}

/** Skeleton of a tile, line for line. */
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

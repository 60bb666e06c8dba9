import type { ComponentProps, ReactNode } from "react";
import { useTranslations } from "#translations";
import { Artwork } from "./artwork";
import { useDisplayName } from "./display-name";
import { Skeleton } from "./skeleton";
import { SpotifyLink } from "./spotify-link";

/** Cover and title share a bottom edge. */
const GRID =
  "room grid grid-cols-1 items-end gap-6 py-6 sm:grid-cols-[220px_minmax(0,1fr)] sm:gap-8 sm:pt-12 sm:pb-8 lg:grid-cols-[296px_minmax(0,1fr)] lg:gap-12 lg:pt-16 lg:pb-12";
const NAME = "max-sm:text-t-40!";

type Props = {
  name: string;
  image: string | null;
  url: string;
  kind: ComponentProps<typeof Artwork>["kind"];
  /** A sentence or two below the name. */
  description?: string;
  /** Small facts, side by side. */
  children?: ReactNode;
  /** What can be done with it, beside the way to Spotify. */
  actions?: ReactNode;
};

/** The head of a page about one thing of Spotify's: its large picture, name, facts, and the way to it. */
export function EntityHeader({ name: given, image, url, kind, description, children, actions }: Props) {
  const t = useTranslations("items");
  const name = useDisplayName()(given);
  return (
    <header className={GRID}>
      <a href={url} rel="noreferrer" tabIndex={-1} aria-label={t("openNamed", { name })}>
        <Artwork src={image} size={296} kind={kind} large fluid />
      </a>
      <div className="min-w-0">
        <h1 className={NAME}>{name}</h1>
        {description && (
          <p className="mt-4 max-w-[34em] text-t-16 text-pretty wrap-anywhere text-ink-2">{description}</p>
        )}
        {children && (
          <div className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-t-13 text-ink-2 tabular-nums [&>p]:mt-0">
            {children}
          </div>
        )}
        <div className="mt-6 flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
          <SpotifyLink href={url} button label={name} />
          {actions}
        </div>
      </div>
    </header>
  );
}

type SkeletonProps = {
  /** The name, where it is known already. */
  name?: string | null;
  description?: boolean;
};

/** Stands in for such a head. */
export function BigHeaderSkeleton({ name, description = false }: SkeletonProps) {
  return (
    <div className={GRID}>
      <Skeleton className="aspect-square w-full rounded-art-l!" />
      <div className="min-w-0">
        {name ? <h1 className={NAME}>{name}</h1> : <Skeleton className="h-10 w-3/5 sm:h-14" />}
        {description && <Skeleton className="mt-6 h-3 w-4/5 max-w-[34em]" />}
        <Skeleton className="mt-6 h-2.5 w-64 max-w-full" />
        <Skeleton className="mt-8 h-10 w-36 rounded-ctl!" />
      </div>
    </div>
  );
}

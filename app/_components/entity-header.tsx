import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { useTranslations } from "#translations";
import { Artwork } from "./artwork";
import { ExplicitMark } from "./explicit-mark";
import { useDisplayName } from "./item-labels";
import { NEW_TAB } from "./new-tab";
import { Skeleton } from "./skeleton";
import { SpotifyLink } from "./spotify-link";

/** Cover and title have the same bottom edge. On a phone the facts are beside a small cover, everything else below it. */
const GRID =
  "room grid grid-cols-[124px_minmax(0,1fr)] grid-rows-[1fr_auto] gap-x-4 pt-4 pb-3 sm:grid-cols-[220px_minmax(0,1fr)] sm:grid-rows-none sm:items-end sm:gap-x-8 sm:pt-12 sm:pb-8 lg:grid-cols-[296px_minmax(0,1fr)] lg:gap-x-12 lg:pt-16 lg:pb-12";
const COVER = "max-sm:row-span-2 max-sm:self-end";
const BESIDE = "min-w-0 max-sm:contents";
const NAME = "flex items-baseline max-sm:self-end";
const FACTS =
  "mt-2 flex flex-wrap items-center gap-x-4 gap-y-0.5 text-t-13 text-ink-2 tabular-nums sm:mt-4 sm:gap-x-6 sm:gap-y-1 [&>p]:mt-0";
const DESCRIPTION =
  "mt-4 max-w-[34em] text-pretty wrap-anywhere text-ink-2 max-sm:col-span-2 max-sm:row-start-3 sm:text-t-16";
/** On a phone of 360 px and more, they are one row. */
const ACTIONS =
  "mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 max-sm:col-span-2 max-sm:gap-x-2 max-sm:[&>[data-command]]:grow max-sm:[&>[data-command]]:px-2 sm:mt-6 print:hidden";

type Props = {
  item: { name: string; image: string | null; url: string; explicit?: boolean };
  kind: ComponentProps<typeof Artwork>["kind"];
  /** Below the name: one or two sentences, or longer text that folds itself. */
  description?: ReactNode;
  /** Small facts, side by side. */
  children?: ReactNode;
  /** Buttons that start playback, before the link to Spotify. */
  play?: ReactNode;
  /** Actions, after the link to Spotify. */
  actions?: ReactNode;
};

/** The header of a page about one Spotify item: large picture, name, facts and link. */
export function EntityHeader({ item, kind, description, children, play, actions }: Props) {
  const { image, url, explicit } = item;
  const t = useTranslations("items");
  const name = useDisplayName()(item.name);
  return (
    <header className={GRID}>
      <a href={url} {...NEW_TAB} tabIndex={-1} aria-label={t("openNamed", { name })} className={COVER}>
        <Artwork src={image} size={296} kind={kind} large fluid />
      </a>
      <div className={BESIDE}>
        <div className={NAME}>
          <EntityName name={name} />
          {explicit && <ExplicitMark />}
        </div>
        {description && <div className={DESCRIPTION}>{description}</div>}
        {children && <div className={FACTS}>{children}</div>}
        <div className={ACTIONS}>
          {play}
          <SpotifyLink href={url} button compact label={name} />
          {actions}
        </div>
      </div>
    </header>
  );
}

/** Names with more letters are smaller, so that three lines hold them. */
const LONG_NAME_CHARS = { phone: 18, wide: 48 };

/** The name as the title of the page, in at most three lines. `narrow`: in a column that holds less than a page. */
export function EntityName({ name, narrow = false }: { name: string; narrow?: boolean }) {
  return (
    <h1
      title={name}
      className={clsx(
        "-mb-[0.15em] line-clamp-3 min-w-0 pb-[0.15em]",
        name.length < LONG_NAME_CHARS.phone ? "max-sm:text-t-40!" : "max-sm:text-[2rem]!",
        name.length >= LONG_NAME_CHARS[narrow ? "phone" : "wide"] && "sm:text-t-40!",
        name.length < LONG_NAME_CHARS.phone && narrow && "lg:text-[clamp(2.5rem,4.3vw,3.875rem)]!",
      )}
    >
      {name}
    </h1>
  );
}

type SkeletonProps = {
  /** The name, if it is known already. */
  name?: string | null;
  description?: boolean;
};

/** Skeleton of `EntityHeader`. */
export function BigHeaderSkeleton({ name, description = false }: SkeletonProps) {
  return (
    <div className={GRID}>
      <Skeleton className={`aspect-square w-full rounded-art-l! ${COVER}`} />
      <div className={BESIDE}>
        <div className={NAME}>
          {name ? <EntityName name={name} /> : <Skeleton className="h-10 w-3/5 sm:h-14" />}
        </div>
        {description && (
          <div className={DESCRIPTION}>
            <Skeleton className="my-1 h-3 w-4/5" />
          </div>
        )}
        <div className={FACTS}>
          <Skeleton className="my-1 h-2.5 w-64 max-w-full" />
        </div>
        <div className={ACTIONS}>
          <Skeleton className="h-10 w-36 rounded-ctl!" />
        </div>
      </div>
    </div>
  );
}

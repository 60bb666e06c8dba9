import type { ComponentType, ReactNode } from "react";
import { useTranslations } from "#translations";
import type { ItemFolder, PagePath } from "@/lib/routes";
import { CoverGridSkeleton } from "../../_components/cover-grid";
import { BigHeaderSkeleton } from "../../_components/entity-header";
import { HERO_LAYOUT, HERO_TITLE, HeroInput } from "../../_components/hero-input";
import { indices } from "../../_components/indices";
import { Loading } from "../../_components/loading";
import { PageTitle } from "../../_components/page-title";
import { PlaysSkeleton } from "../../_components/plays-by-day";
import { RankListSkeleton } from "../../_components/rank-list";
import { Section } from "../../_components/section";
import { ShelfSkeleton } from "../../_components/shelf";
import { Skeleton } from "../../_components/skeleton";
import { EntriesSkeleton } from "../_tracks/entries-skeleton";
import { AlbumTracksSkeleton } from "../albums/[id]/album-skeleton";
import { ChaptersSkeleton } from "../audiobooks/[id]/audiobook-skeleton";
import { HOME_GRID, ProfileHeadSkeleton } from "../dashboard/dashboard-skeleton";
import { AboutSkeleton } from "../episodes/[id]/episode-skeleton";
import { PlaylistsSkeleton } from "../playlists/playlists-skeleton";
import { ResultsSkeleton } from "../search/search-skeleton";
import { EpisodesSkeleton } from "../shows/[id]/show-skeleton";

// Of `top`, `recent` and `settings` browsers have only the texts that this file names (lib/i18n/messages.ts).

/** Enough rows to fill a window; a skeleton is not scrolled. */
const VISIBLE_ROWS = 16;

type SectionSkeleton = { title: string; hint?: string; content: ReactNode };

/** Skeleton of a page of sections. */
function SkeletonPage({ head, sections }: { head: ReactNode; sections: SectionSkeleton[] }) {
  return (
    <div className="room">
      {head}
      {sections.map(({ title, hint, content }, at) => (
        <Section key={title} id={`coming-${at}`} title={title} hint={hint}>
          {content}
        </Section>
      ))}
    </div>
  );
}

function HomeSkeleton() {
  const t = useTranslations("home");
  const head = (
    <div className={HOME_GRID}>
      <ProfileHeadSkeleton />
    </div>
  );
  return (
    <SkeletonPage
      head={head}
      sections={[{ title: t("playlists.title"), content: <ShelfSkeleton tiles={5} /> }]}
    />
  );
}

function TopSkeleton() {
  const t = useTranslations("top");
  const tracks = {
    title: t("ranges.medium_term"),
    hint: t("hint"),
    content: <RankListSkeleton rows={VISIBLE_ROWS} />,
  };
  return <SkeletonPage head={<PageTitle>{t("title")}</PageTitle>} sections={[tracks]} />;
}

function RecentSkeleton() {
  const t = useTranslations("recent");
  const plays = { title: t("byDay"), hint: t("hint"), content: <PlaysSkeleton rows={VISIBLE_ROWS} /> };
  return <SkeletonPage head={<PageTitle>{t("title")}</PageTitle>} sections={[plays]} />;
}

function LibrarySkeleton() {
  const t = useTranslations("library");
  return (
    <div role="status" aria-busy="true">
      <div className="room">
        <PageTitle>{t("title")}</PageTitle>
        <h2 className="sr-only">{t("kinds.tracks")}</h2>
        <div className="h-11 border-b border-line" />
      </div>
      <EntriesSkeleton />
    </div>
  );
}

function YourLibrarySkeleton() {
  const t = useTranslations("pages");
  return (
    <SkeletonPage
      head={<PageTitle>{t("names.yourLibrary")}</PageTitle>}
      sections={[{ title: "", content: <FactsSkeleton /> }]}
    />
  );
}

function SettingsSkeleton() {
  const t = useTranslations("settings");
  const sections = [t("account.title"), t("consent.title")].map((title) => ({
    title,
    content: <FactsSkeleton />,
  }));
  return <SkeletonPage head={<PageTitle>{t("title")}</PageTitle>} sections={sections} />;
}

function SearchSkeleton() {
  const t = useTranslations("search");
  return (
    <div className="room">
      <div className={`${HERO_LAYOUT} pt-6 sm:pt-12 lg:pt-16`}>
        <h1 className={`${HERO_TITLE} max-sm:sr-only`}>{t("title")}</h1>
        <HeroInput value="" placeholder={t("anything")} readOnly tabIndex={-1} aria-label={t("title")} />
      </div>
      <ResultsSkeleton />
    </div>
  );
}

/** Skeleton of a list of facts with their names. */
function FactsSkeleton() {
  return (
    <Loading>
      {indices(4).map((slot) => (
        <div key={slot} className="mb-3 grid items-center gap-x-6 sm:grid-cols-[180px_minmax(0,1fr)]">
          <Skeleton className="my-[5px] h-2.5 w-24" />
          <Skeleton className={slot % 2 ? "my-[5px] h-2.5 w-64 max-w-full" : "my-[5px] h-2.5 w-44"} />
        </div>
      ))}
    </Loading>
  );
}

/** `name` is the text of the link to the page. */
type Props = { name: string | null };

function PlaylistSkeleton({ name }: Props) {
  const t = useTranslations("playlist");
  return (
    <div role="status" aria-busy="true">
      {!name && <h1 className="sr-only">{t("title")}</h1>}
      <BigHeaderSkeleton name={name} description />
      <EntriesSkeleton />
    </div>
  );
}

function AlbumSkeleton({ name }: Props) {
  const t = useTranslations("album");
  return (
    <div role="status" aria-busy="true">
      {!name && <h1 className="sr-only">{t("title")}</h1>}
      <BigHeaderSkeleton name={name} />
      <AlbumTracksSkeleton />
    </div>
  );
}

function ArtistSkeleton({ name }: Props) {
  const t = useTranslations("artist");
  return (
    <>
      {!name && <h1 className="sr-only">{t("title")}</h1>}
      <BigHeaderSkeleton name={name} />
      <SkeletonPage
        head={null}
        sections={[{ title: t("records"), content: <CoverGridSkeleton tiles={10} /> }]}
      />
    </>
  );
}

type ItemProps = Props & { title: string; hasDescription?: boolean; children: ReactNode };

/** Skeleton of a page of one item: its header, and a list below it. */
function ItemSkeleton({ name, title, hasDescription, children }: ItemProps) {
  return (
    <div role="status" aria-busy="true">
      {!name && <h1 className="sr-only">{title}</h1>}
      <BigHeaderSkeleton name={name} description={hasDescription} />
      {children}
    </div>
  );
}

function TrackSkeleton({ name }: Props) {
  const t = useTranslations("track");
  return (
    <ItemSkeleton name={name} title={t("title")}>
      <AlbumTracksSkeleton />
    </ItemSkeleton>
  );
}

function ShowSkeleton({ name }: Props) {
  const t = useTranslations("show");
  return (
    <ItemSkeleton name={name} title={t("title")} hasDescription>
      <EpisodesSkeleton />
    </ItemSkeleton>
  );
}

function EpisodeSkeleton({ name }: Props) {
  const t = useTranslations("episode");
  return (
    <ItemSkeleton name={name} title={t("title")}>
      <AboutSkeleton />
    </ItemSkeleton>
  );
}

function AudiobookSkeleton({ name }: Props) {
  const t = useTranslations("audiobook");
  return (
    <ItemSkeleton name={name} title={t("title")} hasDescription>
      <ChaptersSkeleton />
    </ItemSkeleton>
  );
}

/** Title and skeleton of a page. */
type PageSkeleton = ComponentType<Props>;

const PAGE_SKELETONS: Record<PagePath, PageSkeleton> = {
  "/dashboard": HomeSkeleton,
  "/playlists": () => <PlaylistsSkeleton view="grid" />,
  "/top": TopSkeleton,
  "/recent": RecentSkeleton,
  "/library": LibrarySkeleton,
  "/your-library": YourLibrarySkeleton,
  "/search": SearchSkeleton,
  "/settings": SettingsSkeleton,
};

const ITEM_SKELETONS: Record<ItemFolder, PageSkeleton> = {
  "/playlists": PlaylistSkeleton,
  "/albums": AlbumSkeleton,
  "/artists": ArtistSkeleton,
  "/tracks": TrackSkeleton,
  "/shows": ShowSkeleton,
  "/episodes": EpisodeSkeleton,
  "/audiobooks": AudiobookSkeleton,
};

/** Returns the skeleton of a page by its path; undefined if there is none. */
export function skeletonFor(path: string): PageSkeleton | undefined {
  const [, folder = "", id] = path.split("/");
  const skeletons: Partial<Record<string, PageSkeleton>> = id ? ITEM_SKELETONS : PAGE_SKELETONS;
  return skeletons[`/${folder}`];
}

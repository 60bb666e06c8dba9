import { useTranslations } from "#translations";
import { BIG_LINE, BIG_LINE_TITLE, HeroInput } from "../../_components/hero-input";
import { PageTitle } from "../../_components/page-title";
import { PlaysSkeleton } from "../../_components/plays-skeleton";
import { RankListSkeleton } from "../../_components/rank-list";
import { Section } from "../../_components/section";
import { ShelfSkeleton } from "../../_components/shelf";
import { HOME_GRID, ProfileHeadSkeleton } from "../dashboard/dashboard-skeleton";
import { SavedTracksSkeleton } from "../library/track-rows";
import { ResultsSkeleton } from "../search/search-skeleton";
import { FactsSkeleton } from "./facts-skeleton";

/** Rows that fill a window; what is below it nobody sees of a frame. */
const SIGHT = 16;

export function HomeSkeleton() {
  const t = useTranslations("turning");

  return (
    <div className="room">
      <div className={HOME_GRID}>
        <ProfileHeadSkeleton />
      </div>
      <Section id="coming" title={t("home")}>
        <ShelfSkeleton tiles={10} />
      </Section>
    </div>
  );
}

export function TopSkeleton() {
  const t = useTranslations("turning");

  return (
    <div className="room">
      <PageTitle>{t("top")}</PageTitle>
      <Section id="coming" title={t("topSpan")} hint={t("topHint")}>
        <RankListSkeleton rows={SIGHT} />
      </Section>
    </div>
  );
}

export function RecentSkeleton() {
  const t = useTranslations("turning");

  return (
    <div className="room">
      <PageTitle>{t("recent")}</PageTitle>
      <Section id="coming" title={t("recentDays")} hint={t("recentHint")}>
        <PlaysSkeleton rows={SIGHT} />
      </Section>
    </div>
  );
}

export function LibrarySkeleton() {
  const t = useTranslations("turning");

  return (
    <div className="room">
      <PageTitle>{t("library")}</PageTitle>
      <Section id="coming" title={t("libraryTracks")}>
        <SavedTracksSkeleton rows={SIGHT} />
      </Section>
    </div>
  );
}

export function SearchSkeleton() {
  const t = useTranslations("turning");

  return (
    <div className="room">
      <div className={`${BIG_LINE} pt-6 sm:pt-12 lg:pt-16`}>
        <h1 className={`${BIG_LINE_TITLE} max-sm:sr-only`}>{t("search")}</h1>
        <HeroInput value="" placeholder={t("searchHint")} readOnly tabIndex={-1} aria-label={t("search")} />
      </div>
      <ResultsSkeleton />
    </div>
  );
}

export function SettingsSkeleton() {
  const t = useTranslations("turning");

  return (
    <div className="room">
      <PageTitle>{t("settings")}</PageTitle>
      <Section id="coming" title={t("settingsAccount")}>
        <FactsSkeleton />
      </Section>
      <Section id="coming-next" title={t("settingsConsent")}>
        <FactsSkeleton />
      </Section>
    </div>
  );
}

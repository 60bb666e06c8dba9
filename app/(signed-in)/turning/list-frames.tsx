import { PageTitle } from "../../_components/page-title";
import { PlaysSkeleton } from "../../_components/plays-skeleton";
import { RankListSkeleton } from "../../_components/rank-list";
import { Section } from "../../_components/section";
import { ShelfSkeleton } from "../../_components/shelf";
import { BIG_LINE, BIG_LINE_TITLE, BigLine } from "../big-line";
import { HOME_GRID, ProfileHeadSkeleton } from "../dashboard/profile-skeleton";
import { SavedTracksSkeleton } from "../library/track-rows";
import { ResultsSkeleton } from "../search/results-skeleton";
import { FactsSkeleton } from "./facts-skeleton";

/** Rows that fill a window; what is below it nobody sees of a frame. */
const SIGHT = 16;

export function HomeFrame() {
  return (
    <div className="room">
      <div className={HOME_GRID}>
        <ProfileHeadSkeleton />
      </div>
      <Section id="coming" title="Playlists">
        <ShelfSkeleton tiles={10} />
      </Section>
    </div>
  );
}

export function TopFrame() {
  return (
    <div className="room">
      <PageTitle>Top</PageTitle>
      <Section id="coming" title="Last 6 months" hint="In the order Spotify gives">
        <RankListSkeleton rows={SIGHT} />
      </Section>
    </div>
  );
}

export function RecentFrame() {
  return (
    <div className="room">
      <PageTitle>Recent plays</PageTitle>
      <Section id="coming" title="By day" hint="The last 50, which are all that Spotify keeps">
        <PlaysSkeleton rows={SIGHT} />
      </Section>
    </div>
  );
}

export function LibraryFrame() {
  return (
    <div className="room">
      <PageTitle>Library</PageTitle>
      <Section id="coming" title="Saved tracks">
        <SavedTracksSkeleton rows={SIGHT} />
      </Section>
    </div>
  );
}

export function SearchFrame() {
  return (
    <div className="room">
      <div className={LINE}>
        <h1 className={TITLE}>Search</h1>
        <p className={`${LETTERS} border-b-2 border-line pb-1 text-ink-3`}>Anything on Spotify</p>
      </div>
      <ResultsSkeleton />
    </div>
  );
}

export function SettingsFrame() {
  return (
    <div className="room">
      <PageTitle>Connection</PageTitle>
      <Section id="coming" title="Account">
        <FactsSkeleton />
      </Section>
      <Section id="coming-next" title="Consent">
        <FactsSkeleton />
      </Section>
    </div>
  );
}

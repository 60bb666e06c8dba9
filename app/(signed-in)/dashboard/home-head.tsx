import { Suspense } from "react";
import { PlayerStage } from "../playing/player-stage";
import { ProfileHead, ProfileHeadSkeleton } from "./profile-head";

const GRID =
  "grid grid-cols-[72px_minmax(0,1fr)] items-center gap-x-4 gap-y-4 py-6 sm:grid-cols-[112px_minmax(0,1fr)] sm:gap-x-6 sm:gap-y-12 sm:py-12 lg:min-h-[348px] lg:grid-cols-[var(--margin-col)_minmax(0,1fr)_clamp(340px,31vw,452px)] lg:items-end lg:gap-x-10 lg:py-16";

/** Who you are, and what you are listening to. */
export function HomeHead() {
  return (
    <div className={GRID}>
      <Suspense fallback={<ProfileHeadSkeleton />}>
        <ProfileHead />
      </Suspense>
      <div className="min-w-0 max-lg:col-span-full">
        <PlayerStage />
      </div>
    </div>
  );
}

import { Suspense } from "react";
import { PlayerStage } from "../playing/player-stage";
import { ProfileHead } from "./profile-head";
import { HOME_GRID, ProfileHeadSkeleton } from "./profile-skeleton";

/** Who you are, and what you are listening to. */
export function HomeHead() {
  return (
    <div className={HOME_GRID}>
      <Suspense fallback={<ProfileHeadSkeleton />}>
        <ProfileHead />
      </Suspense>
      <div className="min-w-0 max-lg:col-span-full">
        <PlayerStage />
      </div>
    </div>
  );
}

import { PlayerStage } from "../playing/player-stage";
import { Region } from "../region";
import { ProfileHead } from "./profile-head";
import { HOME_GRID, ProfileHeadSkeleton } from "./profile-skeleton";

/** Who you are, and what you are listening to. */
export function HomeHead() {
  return (
    <div className={HOME_GRID}>
      <Region content={ProfileHead} fallback={<ProfileHeadSkeleton />} />
      <div className="min-w-0 max-lg:col-span-full">
        <PlayerStage />
      </div>
    </div>
  );
}

import { Region } from "../../_components/streamed";
import { PlayerStage } from "../_player/large-player-section";
import { HOME_GRID, ProfileHeadSkeleton } from "./dashboard-skeleton";
import { ProfileHead } from "./profile-header";

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

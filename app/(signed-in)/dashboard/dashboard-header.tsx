import { Streamed } from "../../_components/streamed";
import { LargePlayerSection } from "../_player/large-player-section";
import { HOME_GRID, ProfileHeadSkeleton } from "./dashboard-skeleton";
import { ProfileHead } from "./profile-header";

/** Who you are, and what you are listening to. */
export function HomeHead() {
  return (
    <div className={HOME_GRID}>
      <Streamed content={ProfileHead} fallback={<ProfileHeadSkeleton />} />
      <div className="min-w-0 max-lg:col-span-full">
        <LargePlayerSection />
      </div>
    </div>
  );
}

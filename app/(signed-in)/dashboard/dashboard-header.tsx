import { hasFeature } from "@/lib/data/account";
import { getProfile } from "@/lib/data/me";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { Artwork } from "../../_components/artwork";
import { EntityName } from "../../_components/entity-header";
import { ErrorState } from "../../_components/error-state";
import { SpotifyLink } from "../../_components/spotify-link";
import { Streamed } from "../../_components/streamed";
import { LargePlayerSection } from "../_player/large-player-section";
import { NextSlot } from "../_player/large-player-slot";
import { LibraryCounts } from "./dashboard-counts";
import { HOME_GRID, LibraryCountsSkeleton, ProfileHeadSkeleton } from "./dashboard-skeleton";

/** The user's profile, the large player, and what plays next. */
export async function DashboardHeader() {
  return (
    <>
      <div className={HOME_GRID}>
        <Streamed content={ProfileHead} fallback={<ProfileHeadSkeleton />} />
        <div className="min-w-0 max-lg:col-span-full">
          <LargePlayerSection />
        </div>
      </div>
      {(await hasFeature("player")) && <NextSlot />}
    </>
  );
}

/** The user's picture, name and the counts of the library. */
async function ProfileHead() {
  const [profile, t] = await Promise.all([toResult(getProfile()), getTranslations("home")]);

  if (!profile.ok) {
    return (
      <div className="col-span-2">
        <h1 className="sr-only">{t("title")}</h1>
        <ErrorState failure={profile.failure} />
      </div>
    );
  }

  const { name, image, url } = profile.value;

  return (
    <>
      <Artwork src={image} size={220} kind="person" large fluid />
      <div className="min-w-0">
        <EntityName name={name || t("welcome")} narrow />
        <div className="mt-2 lg:mt-4">
          <Streamed content={LibraryCounts} fallback={<LibraryCountsSkeleton />} />
        </div>
        <div className="max-sm:hidden lg:-mb-2.5">
          <SpotifyLink href={url} label={name || t("yourProfile")} />
        </div>
      </div>
    </>
  );
}

import type { Metadata } from "next";
import { Suspense } from "react";
import { PageTitle } from "../../_components/page-title";
import { PlaysSkeleton } from "../../_components/plays-skeleton";
import { Section } from "../../_components/section";
import { SpotifyLink } from "../../_components/spotify-link";
import { RecentPlays } from "../recent-plays";

export const metadata: Metadata = { title: "Recent plays" };

/** The last plays there are, by day. */
export default function RecentPage() {
  return (
    <div className="room">
      <PageTitle>Recent plays</PageTitle>
      <Section
        id="plays"
        title="By day"
        hint="The last 50, which are all that Spotify keeps"
        link={<SpotifyLink compact href="https://open.spotify.com/" label="recent plays" />}
      >
        <Suspense fallback={<PlaysSkeleton rows={50} />}>
          <RecentPlays most={50} />
        </Suspense>
      </Section>
    </div>
  );
}

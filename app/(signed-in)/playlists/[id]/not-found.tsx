import Link from "next/link";
import { buttonClass } from "@/app/_components/button";
import { PageTitle } from "@/app/_components/page-title";

/** Shown for a playlist that Spotify does not know. */
export default function PlaylistNotFound() {
  return (
    <div className="room pb-16">
      <PageTitle>This playlist is not on Spotify.</PageTitle>
      <p className="mb-6 max-w-[34em] text-t-16 text-pretty text-ink-2">
        It may have been deleted or made private, or its address is not complete. Nothing else is touched.
      </p>
      <Link href="/playlists" className={buttonClass()}>
        All playlists
      </Link>
    </div>
  );
}

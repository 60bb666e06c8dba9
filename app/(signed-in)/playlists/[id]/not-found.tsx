import Link from "next/link";
import { buttonClass } from "@/app/_components/button";
import { RegionNote } from "@/app/_components/region-note";

/** Shown for a playlist that Spotify does not know. */
export default function PlaylistNotFound() {
  return (
    <div className="room pt-16 pb-16">
      <RegionNote
        title="This playlist is not on Spotify."
        action={
          <Link href="/playlists" className={buttonClass()}>
            All playlists
          </Link>
        }
      >
        <p>
          It may have been deleted or made private, or its address is not complete. Nothing else is touched.
        </p>
      </RegionNote>
    </div>
  );
}

import Link from "next/link";
import { hasFeature } from "@/lib/data/account";
import { getSavedAlbums, getSavedTracks } from "@/lib/data/library";
import { getPlaylistsStart } from "@/lib/data/playlists";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { COUNTS_ROW } from "./dashboard-skeleton";

/** The counts of the library, which also fill the first pages of its lists. What cannot be read is left out. */
export async function LibraryCounts() {
  const maySee = await hasFeature("library");
  const [t, playlists, tracks, albums] = await Promise.all([
    getTranslations("home"),
    toResult(getPlaylistsStart()),
    maySee ? toResult(getSavedTracks(0)) : null,
    maySee ? toResult(getSavedAlbums(0)) : null,
  ]);
  const counts = [
    { href: "/playlists", text: playlists.ok && t("counts.playlists", { count: playlists.value.total }) },
    { href: "/library", text: tracks?.ok && t("counts.songs", { count: tracks.value.total }) },
    { href: "/library?kind=albums", text: albums?.ok && t("counts.albums", { count: albums.value.total }) },
  ];

  return (
    <ul className={COUNTS_ROW}>
      {counts.map(
        ({ href, text }) =>
          text && (
            <li key={href}>
              <Link href={href} prefetch={false} className="inline-flex min-h-6 items-center">
                {text}
              </Link>
            </li>
          ),
      )}
    </ul>
  );
}

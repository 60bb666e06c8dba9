import { getFollowedArtists, getSavedAlbums, getSavedTracks } from "@/lib/data/library";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import type { LibraryKind } from "./library-tabs";

const FIRST = {
  tracks: () => getSavedTracks(0),
  albums: () => getSavedAlbums(0),
  artists: () => getFollowedArtists(null),
};

/** How many there are, as Spotify counts them. Costs no call: the list beside it asks for the same. */
export async function LibraryCount({ kind }: { kind: LibraryKind }) {
  const first = await toResult<{ total: number | null }>(FIRST[kind]());
  const t = await getTranslations("library");
  return first.ok && first.value.total ? t(`counts.${kind}`, { count: first.value.total }) : null;
}

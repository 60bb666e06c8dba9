import {
  getFollowedArtists,
  getSavedAlbums,
  getSavedAudiobooks,
  getSavedEpisodes,
  getSavedShows,
  getSavedTracks,
} from "@/lib/data/library";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import type { LibraryKind } from "./library-tabs";

const LOADERS = {
  tracks: () => getSavedTracks(0),
  albums: () => getSavedAlbums(0),
  artists: () => getFollowedArtists(null),
  shows: () => getSavedShows(0),
  episodes: () => getSavedEpisodes(0),
  audiobooks: () => getSavedAudiobooks(0),
} satisfies Record<LibraryKind, unknown>;

/** Spotify's count of the items. Takes no extra call, because the list beside it makes the same one. */
export async function LibraryCount({ kind }: { kind: LibraryKind }) {
  const first = await toResult<{ total: number | null }>(LOADERS[kind]());
  const t = await getTranslations("library");
  return first.ok && first.value.total ? t(`counts.${kind}`, { count: first.value.total }) : null;
}

"use client";

import { useEffect, useMemo, useState } from "react";
import { useTranslations } from "#translations";
import { internalUrl } from "@/app/_components/name-links";
import type { SearchType } from "@/lib/api/types";
import { useAccount } from "@/lib/client/account";
import { hasLibrary } from "@/lib/local-library/library-databases";
import { playlistIdOf } from "@/lib/local-library/library-types";
import type { IndexedSong } from "@/lib/local-library/song-index";
import { spotifyWebUrl } from "@/lib/spotify-uri";
import type { ResultLabels } from "./to-result";
import type { Found } from "./top-result";

const MAX_MATCHES = 5;

const TYPES: Partial<Record<IndexedSong["kind"], SearchType>> = {
  track: "track",
  local: "track",
  album: "album",
  artist: "artist",
  show: "show",
  episode: "episode",
  audiobook: "audiobook",
};

/** Finds items of the local library, if this browser has one. Its code loads only then. */
async function findInCopy(account: string, words: string, signal: AbortSignal): Promise<IndexedSong[]> {
  if (!(await hasLibrary(account))) return [];
  const { openIndex } = await import("@/lib/local-library/open-library");
  const index = await openIndex(account);
  return (await index.find(words, MAX_MATCHES, signal)).songs;
}

function toFound(song: IndexedSong, t: ResultLabels["search"]): Found[] {
  const type = TYPES[song.kind];
  if (!type) return [];
  const url = spotifyWebUrl(song.uri);
  const playlists = new Set(song.places.map(({ key }) => key).filter((key) => playlistIdOf(key) !== null))
    .size;
  const item = {
    name: song.name,
    image: null,
    kind: song.kind === "artist" ? ("person" as const) : ("cover" as const),
    explicit: false,
    url,
    href: internalUrl(url),
    by: song.artists === "" ? [] : [{ name: song.artists, url: null }],
    track: null,
    meta: playlists > 0 ? t("inPlaylists", { count: playlists }) : t("inSaved"),
  };
  return [{ type, item }];
}

/** Returns items of the local library that match a text, with the number of playlists that contain them. Sends no request. */
export function useCopyMatches(words: string, types: readonly SearchType[]): Found[] {
  const t = useTranslations("search");
  const account = useAccount();
  const [songs, setSongs] = useState<readonly IndexedSong[]>([]);

  useEffect(() => {
    const search = new AbortController();
    if (words === "") setSongs([]);
    // Without its storage, the search shows what Spotify has.
    else findInCopy(account, words, search.signal).then(setSongs, () => {});
    return () => search.abort();
  }, [account, words]);

  const found = useMemo(() => songs.flatMap((song) => toFound(song, t)), [songs, t]);
  return found.filter(({ type }) => types.includes(type));
}

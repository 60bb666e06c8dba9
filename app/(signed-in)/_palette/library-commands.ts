import type { ArtistView, ListedPlaylist } from "@/lib/api/types";
import { playlistFacts, type ResultLabels } from "../search/to-result";
import type { Command, CommandLabels } from "./command";

/** The way to a playlist's page. */
export function playlistCommand(playlist: ListedPlaylist, t: ResultLabels["search"]): Command {
  const { id, name, image, url, owner } = playlist;
  return {
    id: `playlist ${id}`,
    name,
    also: owner.name,
    meta: playlistFacts(playlist, t),
    picture: { image, kind: "playlist" },
    step: { kind: "page", href: `/playlists/${id}` },
    url,
  };
}

/** The way to an artist's page. */
export function artistCommand({ id, name, image, url }: ArtistView, t: CommandLabels): Command {
  return {
    id: `artist ${id}`,
    name,
    meta: t("artist"),
    picture: { image, kind: "person" },
    step: { kind: "page", href: `/artists/${id}` },
    url,
  };
}

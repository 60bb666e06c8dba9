import { createCategories } from "../catalog/categories";
import { devicesOf } from "../catalog/devices";
import type { EmulatorState } from "../state/emulator-state";

/** Whose id an `{id}` is, by what stands before it in the path. */
const OWNERS: Record<string, string> = {
  albums: "album",
  artists: "artist",
  "audio-analysis": "track",
  "audio-features": "track",
  audiobooks: "audiobook",
  categories: "category",
  chapters: "chapter",
  episodes: "episode",
  playlists: "playlist",
  shows: "show",
  tracks: "track",
  users: "user",
};

/** The ids of things that exist, or are the caller's own, by kind. */
function idsIn({ library, playlists }: EmulatorState): Record<string, string | undefined> {
  const { tracks, albums, artists, shows, audiobooks } = library.catalogue;
  return {
    track: tracks[0]?.id,
    album: albums[0]?.id,
    artist: artists[0]?.id,
    show: shows[0]?.id,
    episode: shows[0]?.episodes[0]?.id,
    audiobook: audiobooks[0]?.id,
    chapter: audiobooks[0]?.chapters[0]?.id,
    category: createCategories(library.seed)[0]?.id,
    playlist: [...playlists.all()].find(({ name }) => name === "Night Ferry")?.id,
    user: library.accounts.premium.person.id,
    device: devicesOf(library.seed, "premium")[0]?.id ?? undefined,
  };
}

/**
 * Fills in what `{…}` stands for: in a path `{id}`, by what stands before it; elsewhere `{track}` a URI, `{device}` and
 * `{kindId}` an id.
 */
export function fillerFor(world: EmulatorState): (text: string) => string {
  const ids = idsIn(world);
  const named = (name: string) => {
    if (name === "track") return `spotify:track:${ids.track}`;
    return ids[name.replace(/Id$/, "")] ?? "";
  };
  return (text) =>
    text
      .replace(/([a-z-]+)\/\{id\}/g, (_, owner: string) => `${owner}/${ids[OWNERS[owner] ?? ""]}`)
      .replace(/\{([a-z]+(?:Id)?)\}/g, (_, name: string) => named(name));
}

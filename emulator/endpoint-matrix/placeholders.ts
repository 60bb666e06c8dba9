import { createCategories } from "../catalog/categories";
import { devicesOf } from "../catalog/devices";
import type { EmulatorState } from "../state/emulator-state";

/** Kind of an `{id}`, by the path segment before it. */
const KIND_BY_SEGMENT: Record<string, string> = {
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

/** Ids by kind that exist or belong to the caller. */
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
    device: devicesOf(library, "premium")[0]?.id ?? undefined,
  };
}

/**
 * Returns a function that fills in placeholders: in a path `{id}`, by the segment before it; elsewhere `{track}` with a
 * URI, and `{device}` and `{kindId}` with an id.
 */
export function fillerFor(world: EmulatorState): (text: string) => string {
  const ids = idsIn(world);
  const named = (name: string) => {
    if (name === "track") return `spotify:track:${ids.track}`;
    return ids[name.replace(/Id$/, "")] ?? "";
  };
  return (text) =>
    text
      .replace(
        /([a-z-]+)\/\{id\}/g,
        (_, segment: string) => `${segment}/${ids[KIND_BY_SEGMENT[segment] ?? ""]}`,
      )
      .replace(/\{([a-z]+(?:Id)?)\}/g, (_, name: string) => named(name));
}

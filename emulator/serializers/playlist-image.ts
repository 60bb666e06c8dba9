import { type Cover, mosaicOf } from "../catalog/covers";
import type { EmulatorState } from "../state/emulator-state";

const MAX_INSPECTED_ENTRIES = 50;

/** Returns the image that Spotify generates for a playlist: a mosaic of four covers, the first cover, or none. */
export function entriesPicture({ playlists }: EmulatorState, id: string): Cover | undefined {
  const playlist = playlists.get(id);
  const entries = playlist ? playlists.entries(playlist, 0, MAX_INSPECTED_ENTRIES) : [];
  const covers = entries.flatMap((entry) =>
    entry?.content.kind === "track" ? [entry.content.track.album.cover] : [],
  );
  const different = [...new Map(covers.map((cover) => [cover.key, cover])).values()];
  return different.length >= 4 ? mosaicOf(different.slice(0, 4)) : different[0];
}

import { type Cover, mosaicOf } from "../catalog/covers";
import type { EmulatorState } from "../state/emulator-state";

const LOOKED_AT = 50;

/** What Spotify makes of a playlist without a picture: four covers as one, the first cover alone, or none. */
export function entriesPicture({ playlists }: EmulatorState, id: string): Cover | undefined {
  const playlist = playlists.get(id);
  const entries = playlist ? playlists.entries(playlist, 0, LOOKED_AT) : [];
  const covers = entries.flatMap((entry) =>
    entry?.content.kind === "track" ? [entry.content.track.album.cover] : [],
  );
  const different = [...new Map(covers.map((cover) => [cover.key, cover])).values()];
  return different.length >= 4 ? mosaicOf(different.slice(0, 4)) : different[0];
}

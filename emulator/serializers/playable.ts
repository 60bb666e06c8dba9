import type { Content } from "../catalog/entries";
import type { EmulatorState } from "../state/emulator-state";
import type { TrackObject } from "../types/music";
import type { EpisodeObject } from "../types/spoken";
import { episodeObject } from "./shows";
import { localTrackObject, trackObject } from "./tracks";

/** What an entry of a playlist or the player holds; null for a song that is no longer on Spotify. */
export function contentObject(
  world: EmulatorState,
  content: Content,
  market?: string,
): TrackObject | EpisodeObject | null {
  if (content.kind === "track") return trackObject(world, content.track, market);
  if (content.kind === "episode") return episodeObject(world, content.episode, market);
  return content.kind === "local" ? localTrackObject(content.file) : null;
}

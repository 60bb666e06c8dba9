import type { Content } from "../catalog/entries";
import type { Playable } from "../catalog/play-source";
import type { EmulatorState } from "../state/emulator-state";
import type { TrackObject } from "../types/music";
import type { EpisodeObject, PlayedChapter } from "../types/spoken";
import { playedChapter } from "./audiobooks";
import { episodeObject } from "./shows";
import { localTrackObject, trackObject } from "./tracks";

/** Returns the content of a playlist entry; null if the song is no longer on Spotify. */
export function contentObject(
  world: EmulatorState,
  content: Content,
  market?: string,
): TrackObject | EpisodeObject | null {
  if (content.kind === "track") return trackObject(world, content.track, market);
  if (content.kind === "episode") return episodeObject(world, content.episode, market);
  return content.kind === "local" ? localTrackObject(content.file) : null;
}

/** An item of the player. */
export type PlayedObject = TrackObject | EpisodeObject | PlayedChapter | null;

/** Returns the content of the player. */
export function playedObject(world: EmulatorState, content: Playable, market?: string): PlayedObject {
  return content.kind === "chapter"
    ? playedChapter(world, content.chapter, market)
    : contentObject(world, content, market);
}

"use client";

import { startPlayback, togglePlayback, usePlayerSnapshot } from "@/app/_components/playback";
import { MAX_PLAY_URIS } from "@/lib/api/paths";
import type { EntryView } from "@/lib/api/types";
import type { PlayTarget } from "@/lib/client/player-state";

/** Returns whether Spotify lets an app start an entry: not a local file, nor one that is gone. */
export function isPlayable({ uri }: EntryView): boolean {
  return /^spotify:(track|episode):[0-9A-Za-z]{22}$/.test(uri ?? "");
}

/** What plays from a row on, and how many songs of a sorted list that leaves out. */
type RowTarget = PlayTarget & { leftOut: number };

/**
 * Returns what to play from an entry on. In its own order Spotify plays the playlist or album itself; another order is named song by
 * song. The start is named by its URI, because Spotify counts places without the songs that cannot be played.
 * @param rows all rows in the order shown; null for the order of the playlist or album.
 */
export function targetOf(
  contextUri: string | null,
  entry: EntryView,
  rows: readonly EntryView[] | null,
): RowTarget {
  const uri = entry.uri ?? undefined;
  if (!rows) return { contextUri: contextUri ?? undefined, offsetUri: uri, leftOut: 0 };
  const rest = rows.slice(rows.indexOf(entry)).filter(isPlayable);
  const uris = rest.slice(0, MAX_PLAY_URIS).flatMap((one) => one.uri ?? []);
  return { uris, leftOut: rest.length - uris.length };
}

type Row = {
  /** The playlist or album; null for a list that Spotify does not play as such. */
  contextUri: string | null;
  entry: EntryView;
  rows: readonly EntryView[] | null;
  playing: PlayingItem | null;
};

/** Plays from an entry on; pauses or resumes the player's current item. @returns how many songs are left out. */
export function playRow({ contextUri, entry, rows, playing }: Row): number {
  const name = entry.track?.title ?? "";
  if (playing && entry.track?.url === playing.url) {
    togglePlayback(playing.isPlaying, name);
    return 0;
  }
  const { leftOut, ...target } = targetOf(contextUri, entry, rows);
  startPlayback({ actions: [{ command: "play", ...target }], name, track: entry.track });
  return leftOut;
}

/** The player's current item: its page on Spotify, and whether it plays. */
export type PlayingItem = { url: string; isPlaying: boolean };

/**
 * Returns what plays from a playlist or album, or without any context; null if something else or nothing plays.
 * @param contextUri null for a list in which a song plays from any context.
 */
export function usePlayingItem(contextUri: string | null): PlayingItem | null {
  const player = usePlayerSnapshot();
  const isHere = contextUri === null || player?.contextUri === null || player?.contextUri === contextUri;
  return isHere && player?.url ? { url: player.url, isPlaying: player.isPlaying } : null;
}

/** Whether a row is the player's current item, and whether that plays. */
export type RowPlayback = "none" | "paused" | "playing";

/** Returns whether an entry plays. */
export function playbackOf({ track }: EntryView, playing: PlayingItem | null): RowPlayback {
  if (!playing || !track?.url || track.url !== playing.url) return "none";
  return playing.isPlaying ? "playing" : "paused";
}

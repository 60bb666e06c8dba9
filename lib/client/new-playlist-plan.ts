import type { EntryView } from "@/lib/api/types";
import { isAddable } from "@/lib/spotify-uri";
import { callsToRead } from "./paced-read";
import { chunksOf } from "./playlist-commands";

/** Spotify documents this limit. Beyond it, additions are refused or fail. */
const MAX_ENTRIES = 10_000;
/** Spotify's limit for a name. */
const MAX_NAME_LENGTH = 100;

/** A playlist to create, with its songs. */
export type PlannedPlaylist = { name: string; uris: readonly string[] };

/** What new playlists leave out: entries that Spotify lets no app add, and copies that are not wanted. */
type LeftOut = { local: number; gone: number; copies: number };

export type NewPlaylistPlan = { playlists: readonly PlannedPlaylist[]; leftOut: LeftOut };

/** Returns a name with a number behind it, within Spotify's limit. */
export function numberedName(name: string, number: number): string {
  const suffix = ` (${number})`;
  const start = name.slice(0, MAX_NAME_LENGTH - suffix.length);
  // Half of a character outside the basic plane, such as an emoji, is no text.
  return `${start.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}${suffix}`;
}

/** Returns playlists for songs: more than one if there are more songs than a playlist can contain. */
function withinLimit(name: string, uris: readonly string[]): PlannedPlaylist[] {
  if (uris.length <= MAX_ENTRIES) return [{ name, uris }];
  return chunksOf(uris, MAX_ENTRIES).map((part, index) => ({
    name: index === 0 ? name : numberedName(name, index + 1),
    uris: part,
  }));
}

function leftOutOf(entries: readonly EntryView[], copies = 0): LeftOut {
  const lost = entries.filter((entry) => !isAddable(entry));
  const local = lost.filter(({ kind }) => kind === "local").length;
  return { local, gone: lost.length - local, copies };
}

function addableUris(entries: readonly EntryView[]): string[] {
  return entries.filter(isAddable).flatMap(({ uri }) => uri ?? []);
}

/** Returns the plan of one playlist from one or more others, in their order. @param keepsCopies whether a song may be in it more than once. */
export function mergePlan(
  name: string,
  lists: readonly (readonly EntryView[])[],
  keepsCopies: boolean,
): NewPlaylistPlan {
  const entries = lists.flat();
  const all = addableUris(entries);
  const uris = keepsCopies ? all : [...new Set(all)];
  return { playlists: withinLimit(name, uris), leftOut: leftOutOf(entries, all.length - uris.length) };
}

/** Returns the plan of two playlists: the first `count` entries of a list, and the others. A part without songs is left out. */
export function splitPlan(name: string, entries: readonly EntryView[], count: number): NewPlaylistPlan {
  const parts = [entries.slice(0, count), entries.slice(count)].map(addableUris);
  const playlists = parts.map((uris, index) => ({ name: numberedName(name, index + 1), uris }));
  return { playlists: playlists.filter(({ uris }) => uris.length > 0), leftOut: leftOutOf(entries) };
}

/** Returns the calls that create playlists with so many songs each, without reading their sources. */
export function callsToCreate(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + 1 + chunksOf(Array(size).fill(null)).length, 0);
}

/** Returns all calls of new playlists: reading the sources, creating, and comparing the result. */
export function callsForNew(sources: readonly number[], sizes: readonly number[]): number {
  const read = [...sources, ...sizes].reduce((sum, total) => sum + callsToRead(total), 0);
  return read + callsToCreate(sizes);
}

import type { EntryView, TrackView } from "@/lib/api/types";
import { spotifyUri } from "@/lib/spotify-uri";
import type { MenuItem } from "./menu-item";
import { createRequests } from "./requests";

/** What is known of a song or episode to add to a playlist. */
export type Addable = Pick<EntryView, "kind" | "uri"> & { title: string };

/** Songs and episodes that the user wants to add to a playlist. */
export type Addition = {
  /** The entries, or a function that loads them. Local files and entries that are gone are left out. */
  entries: Addable[] | (() => Promise<Addable[]>);
  /** The album or list that is added as a whole. A new playlist gets its name if none is typed. */
  name?: string;
  /** Whether a new playlist is wanted, so that Enter creates it if nothing is typed. */
  isNew?: boolean;
};

/** Additions for which the user has yet to choose a playlist. The host in the layout of signed-in pages opens the sheet. */
export const additions = createRequests<Addition>();

/** Returns what is known of a playlist's entry. */
export function addableEntry({ kind, uri, track }: EntryView): Addable {
  return { kind, uri, title: track?.title ?? "" };
}

/** Returns what is known of a track. One without a page on Spotify is a local file. */
export function addableTrack({ title, url }: TrackView): Addable {
  const uri = spotifyUri(url);
  return { kind: !uri ? "local" : uri.startsWith("spotify:episode:") ? "episode" : "track", uri, title };
}

/** Returns the addition of a single song or episode; null for any other item. */
export function songAddition({ kind, uri, name }: MenuItem): Addition | null {
  return uri && (kind === "track" || kind === "episode") ? { entries: [{ kind, uri, title: name }] } : null;
}

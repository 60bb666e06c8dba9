import type { TrackView } from "@/lib/api/types";
import { spotifyUri } from "@/lib/spotify-uri";

/** What the actions for selected items of the library need of each. */
export type LibraryItem = {
  /** The Spotify URI; null for an item without one, which cannot be selected. */
  uri: string | null;
  url: string | null;
  addedAt: string | null;
  /** The episode, if it is one. */
  episode?: TrackView;
};

/** Returns what the actions need of an item with a page on Spotify. */
export function libraryItem({ url }: { url: string | null }, addedAt: string | null): LibraryItem {
  return { uri: spotifyUri(url), url, addedAt };
}

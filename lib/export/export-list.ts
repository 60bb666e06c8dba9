import type { RecordView } from "../api/types";

/** What the head of an exported file says about its list. */
export type ExportList = {
  /** The kind of list: a playlist, or a list of the library. */
  kind: "playlist" | "tracks" | "albums" | "episodes" | "shows" | "audiobooks" | "artists";
  /** Id of the playlist; the kind for a list of the library. */
  id: string;
  name: string;
  description: string;
  /** Null for a list of the library. */
  uri: string | null;
  owner: { id: string; name: string } | null;
  isPublic: boolean | null;
  /** Version that was read; null if Spotify names none. */
  snapshot: string | null;
};

/**
 * Writes one list in one format, in three steps, so that a list of any length can be streamed. The end of the file is
 * written by `end` only: a file without it is incomplete.
 */
export type ListWriter = {
  begin: () => string;
  add: (records: readonly RecordView[]) => string;
  end: () => string;
};

/** Returns the page of an item at Spotify; null for a local file or an item that is gone. */
export function linkOf(uri: string | null): string | null {
  const [, kind, id] = /^spotify:(\w+):([0-9A-Za-z]{22})$/.exec(uri ?? "") ?? [];
  return kind && id ? `https://open.spotify.com/${kind}/${id}` : null;
}

/** Returns the names of artists as one text. */
export function artistNames({ artists }: RecordView): string {
  return artists.map(({ name }) => name).join(", ");
}

/** Returns whether a record has a name or a link. One that has neither is only a place in its list. */
export function isNamed({ name, uri }: RecordView): boolean {
  return name !== "" || uri !== null;
}

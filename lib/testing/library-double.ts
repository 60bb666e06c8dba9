import type { RecordView } from "../api/types";
import type { LibraryApi } from "../local-library/library-api";
import type { SavedKind } from "../local-library/library-types";

export type DoublePlaylist = {
  id: string;
  name: string;
  kind: "own" | "shared" | "followed";
  snapshot: string;
  uris: string[];
};

/** Returns URIs of songs that no other call returns. */
export function songs(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `spotify:track:${prefix}${index}`);
}

function record(uri: string, position: number): RecordView {
  const name = `Song ${uri.split(":")[2]}`;
  return {
    position,
    kind: "track",
    uri,
    name,
    artists: [{ name: "Low Tide Municipal", uri: "spotify:artist:1" }],
    album: { name: "Night Ferry", uri: null, artists: [], releaseDate: null },
    durationMs: 200_000,
    isrc: null,
    addedAt: "2026-01-01T00:00:00Z",
    addedBy: null,
    discNumber: null,
    trackNumber: null,
    explicit: false,
  };
}

function page(uris: readonly string[], offset: number, size: number) {
  const records = uris.slice(offset, offset + size).map((uri, index) => record(uri, offset + index));
  const end = offset + records.length;
  return { offset, total: uris.length, next: records.length > 0 && end < uris.length ? end : null, records };
}

/** Creates a library at Spotify, as the sync reads it, with every call by name and offset. */
export function libraryDouble(playlists: DoublePlaylist[], saved: Partial<Record<SavedKind, string[]>> = {}) {
  const made: string[] = [];
  let intercept: (call: string, count: number) => unknown = () => undefined;

  async function call<T>(name: string, signal: AbortSignal, answer: () => T): Promise<T> {
    signal.throwIfAborted();
    made.push(name);
    const error = await intercept(name, made.length);
    if (error) throw error;
    return answer();
  }

  const api: LibraryApi = {
    playlists: (offset, signal) =>
      call(`playlists ${offset}`, signal, () => {
        const some = playlists.slice(offset, offset + 50);
        const listed = some.map(({ uris, ...one }) => ({
          ...one,
          description: "",
          isPublic: true,
          owner: "Ida Marlow",
          ownerId: "ida",
          total: uris.length,
        }));
        const end = offset + some.length;
        return {
          offset,
          total: playlists.length,
          next: end < playlists.length ? end : null,
          playlists: listed,
        };
      }),
    playlistRecords: (id, offset, signal) =>
      call(`${id} ${offset}`, signal, () => {
        const found = playlists.find((one) => one.id === id);
        if (!found) throw new Error(`no playlist ${id}`);
        const answer = page(found.uris, offset, offset === 0 ? 100 : 50);
        const hasSnapshot = offset === 0 || answer.next === null;
        return { ...answer, snapshot: hasSnapshot ? found.snapshot : null };
      }),
    savedRecords: (kind, { offset }, signal) =>
      call(`${kind} ${offset}`, signal, () => {
        const answer = page(saved[kind] ?? [], offset, 50);
        return { ...answer, after: kind === "artists" && answer.next !== null ? `after-${offset}` : null };
      }),
  };

  return {
    api,
    playlists,
    saved,
    /** The calls since the last look. */
    calls: () => made.splice(0),
    /** Decides what happens at each call: an error is thrown, a promise is waited for. */
    onCall(decide: (call: string, count: number) => unknown) {
      intercept = decide;
    },
  };
}

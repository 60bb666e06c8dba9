import type { Chapter } from "./audiobooks";
import type { CatalogIndex } from "./catalog-index";
import { contentAt } from "./contents";
import type { Content } from "./entries";
import { trackMarkets } from "./markets";

/** Content that the player can play. Chapters are never in playlists. */
export type Playable = Exclude<Content, { kind: "gone" }> | { kind: "chapter"; chapter: Chapter };

/** A context with a URI, or a list that an app sent, in its own order. */
export type Source = { uri: string | null; count: number; at(index: number): Playable | null };

/** Maximum number of tracks of an artist context. */
const MAX_ARTIST_TRACKS = 50;

/** Returns a list of works as a source. */
export function listSource(uri: string | null, contents: readonly (Content | Playable)[]): Source {
  return { uri, count: contents.length, at: (index) => playable(contents[index]) };
}

/** Returns an album, artist, show or audiobook as a source; undefined if it does not exist. */
export function catalogueSource(find: CatalogIndex, uri: string): Source | undefined {
  const [, kind, id = ""] = /^spotify:(album|artist|show|audiobook):([0-9A-Za-z]{22})$/.exec(uri) ?? [];
  if (kind === "audiobook") return audiobookSource(find, { id, uri });
  const tracks = kind === "artist" ? artistTracks(find, id) : find.album(id)?.tracks;
  if (kind === "show") {
    const show = find.show(id);
    return (
      show &&
      listSource(
        uri,
        show.episodes.map((episode) => ({ kind: "episode", episode })),
      )
    );
  }
  return (
    tracks &&
    listSource(
      uri,
      tracks.map((track) => ({ kind: "track", track })),
    )
  );
}

function audiobookSource(find: CatalogIndex, { id, uri }: { id: string; uri: string }): Source | undefined {
  const chapters = find.audiobook(id)?.chapters;
  return (
    chapters &&
    listSource(
      uri,
      chapters.map((chapter) => ({ kind: "chapter", chapter })),
    )
  );
}

function artistTracks(find: CatalogIndex, id: string) {
  const artist = find.artist(id);
  return (
    artist &&
    find
      .albumsOf(artist)
      .flatMap(({ tracks }) => tracks)
      .slice(0, MAX_ARTIST_TRACKS)
  );
}

/** Returns the content if it can be played: not gone, and not withdrawn in all markets. */
export function playable(content: Content | Playable | null | undefined): Playable | null {
  if (!content || content.kind === "gone") return null;
  return content.kind === "track" && trackMarkets(content.track).length === 0 ? null : content;
}

/** Returns the track, episode or chapter of a URI if it can be played. Spotify gives a chapter the URI of an episode. */
export function playableAt(find: CatalogIndex, uri: string): Playable | null {
  const [, id] = /^spotify:(?:chapter|episode):([0-9A-Za-z]{22})$/.exec(uri) ?? [];
  const chapter = id && find.chapter(id);
  return chapter ? { kind: "chapter", chapter } : playable(contentAt(find, uri));
}

/** Returns the duration in milliseconds. */
export function durationOf(content: Playable): number {
  if (content.kind === "track") return content.track.durationMs;
  if (content.kind === "episode") return content.episode.durationMs;
  return content.kind === "chapter" ? content.chapter.durationMs : content.file.seconds * 1000;
}

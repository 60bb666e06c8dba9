import type { CatalogIndex } from "./catalog-index";
import { contentAt } from "./contents";
import type { Content } from "./entries";
import { trackMarkets } from "./markets";

/** What the player can play: not what is gone. */
export type Playable = Exclude<Content, { kind: "gone" }>;

/** What is played from, in its own order: a context with a URI, or a list that an app sent. */
export type Source = { uri: string | null; count: number; at(index: number): Playable | null };

/** How many songs of an artist are played from the artist's page. */
const ARTIST_SONGS = 50;

/** A source of a list of works. */
export function listSource(uri: string | null, contents: readonly Content[]): Source {
  return { uri, count: contents.length, at: (index) => playable(contents[index]) };
}

/** An album, artist or show as a source; undefined when there is no such thing. */
export function catalogueSource(find: CatalogIndex, uri: string): Source | undefined {
  const [, kind, id = ""] = /^spotify:(album|artist|show):([0-9A-Za-z]{22})$/.exec(uri) ?? [];
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

function artistTracks(find: CatalogIndex, id: string) {
  const artist = find.artist(id);
  return (
    artist &&
    find
      .albumsOf(artist)
      .flatMap(({ tracks }) => tracks)
      .slice(0, ARTIST_SONGS)
  );
}

/** The same content if it can be heard: not gone, and not withdrawn everywhere. */
export function playable(content: Content | null | undefined): Playable | null {
  if (!content || content.kind === "gone") return null;
  return content.kind === "track" && trackMarkets(content.track).length === 0 ? null : content;
}

/** What the URI of a track or an episode names, if it can be heard. */
export function playableAt(find: CatalogIndex, uri: string): Playable | null {
  return playable(contentAt(find, uri));
}

/** How long something lasts, in milliseconds. */
export function durationOf(content: Playable): number {
  if (content.kind === "track") return content.track.durationMs;
  return content.kind === "episode" ? content.episode.durationMs : content.file.seconds * 1000;
}

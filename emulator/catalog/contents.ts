import type { CatalogIndex } from "./catalog-index";
import type { Content, LocalFile } from "./entries";
import type { Playable } from "./play-source";

/** Returns the URI of the content of an entry; null if the song is no longer on Spotify. */
export function contentUri(content: Content | Playable): string | null {
  if (content.kind === "track") return `spotify:track:${content.track.id}`;
  if (content.kind === "episode") return `spotify:episode:${content.episode.id}`;
  if (content.kind === "chapter") return `spotify:chapter:${content.chapter.id}`;
  return content.kind === "local" ? localUri(content.file) : null;
}

/** Returns the URI of a local file, which has no id: artist, album, title and seconds, form-encoded. */
export function localUri({ artist, album, title, seconds }: LocalFile): string {
  return ["spotify:local", ...[artist, album, title].map(encodeLocal), seconds].join(":");
}

function encodeLocal(text: string): string {
  return encodeURIComponent(text).replaceAll("%20", "+");
}

/** Returns the track or episode of a URI; undefined if it does not exist. */
export function contentAt(find: CatalogIndex, uri: string): Content | undefined {
  const [, kind, id] = /^spotify:(track|episode):([0-9A-Za-z]{22})$/.exec(uri) ?? [];
  if (!id) return undefined;
  const [track, episode] = kind === "track" ? [find.track(id), undefined] : [undefined, find.episode(id)];
  if (track) return { kind: "track", track };
  return episode && { kind: "episode", episode };
}

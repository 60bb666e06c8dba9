import type { CatalogIndex } from "./catalog-index";
import type { Content, LocalFile } from "./entries";

/** The URI of what an entry holds; null for a song that is gone. */
export function contentUri(content: Content): string | null {
  if (content.kind === "track") return `spotify:track:${content.track.id}`;
  if (content.kind === "episode") return `spotify:episode:${content.episode.id}`;
  return content.kind === "local" ? localUri(content.file) : null;
}

/** The URI of a local file, which has no id: artist, album, title and seconds, form-encoded. */
export function localUri({ artist, album, title, seconds }: LocalFile): string {
  return ["spotify:local", ...[artist, album, title].map(encodeLocal), seconds].join(":");
}

function encodeLocal(text: string): string {
  return encodeURIComponent(text).replaceAll("%20", "+");
}

/** What the URI of a track or an episode names, if it exists. */
export function contentAt(find: CatalogIndex, uri: string): Content | undefined {
  const [, kind, id] = /^spotify:(track|episode):([0-9A-Za-z]{22})$/.exec(uri) ?? [];
  if (!id) return undefined;
  const [track, episode] = kind === "track" ? [find.track(id), undefined] : [undefined, find.episode(id)];
  if (track) return { kind: "track", track };
  return episode && { kind: "episode", episode };
}

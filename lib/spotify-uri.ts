/**
 * Returns the Spotify URI of an item, read from its web address, which is all that is stored of many items. Returns
 * null when there is none, as for local files.
 */
export function spotifyUri(url: string | null): string | null {
  const [, kind, id] =
    /^https:\/\/open\.spotify\.com\/(track|album|artist|episode|show|audiobook|playlist)\/([0-9A-Za-z]{22})(?:\?|$)/.exec(
      url ?? "",
    ) ?? [];
  return kind && id ? `spotify:${kind}:${id}` : null;
}

/** Returns the web address of an item by its Spotify URI; null for local files and anything else without a page. */
export function spotifyWebUrl(uri: string): string | null {
  const [, kind, id] =
    /^spotify:(track|album|artist|episode|show|audiobook|playlist):([0-9A-Za-z]{22})$/.exec(uri) ?? [];
  return kind && id ? `https://open.spotify.com/${kind}/${id}` : null;
}

/** Returns whether a URI is the one of a local file. */
export function isLocal(uri: string): boolean {
  return uri.startsWith("spotify:local:");
}

/** Returns whether Spotify lets an app add an entry to a playlist. Local files and removed content cannot be added again. */
export function isAddable({ kind, uri }: { kind: string; uri: string | null }): boolean {
  return uri !== null && (kind === "track" || kind === "episode");
}

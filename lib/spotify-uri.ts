/**
 * The URI by which Spotify names a thing, read from its address there, which is all we keep of many. Null where there is none,
 * as for local files.
 */
export function spotifyUri(url: string | null): string | null {
  const [, kind, id] =
    /^https:\/\/open\.spotify\.com\/(track|album|artist|episode|show|audiobook|playlist)\/([0-9A-Za-z]{22})(?:\?|$)/.exec(
      url ?? "",
    ) ?? [];
  return kind && id ? `spotify:${kind}:${id}` : null;
}

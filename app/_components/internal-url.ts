/**
 * Our own page of an artist or album, read from its address on Spotify: what else we keep of it has no id. Null where there is
 * none.
 */
export function internalUrl(url: string | null): string | null {
  const [, kind, id] =
    /^https:\/\/open\.spotify\.com\/(artist|album)\/([0-9A-Za-z]{22})(?:\?|$)/.exec(url ?? "") ?? [];
  return kind && id ? `/${kind}s/${id}` : null;
}

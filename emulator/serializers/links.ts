import type { ExternalUrls } from "../types/wire";

type Kind = "track" | "album" | "artist" | "playlist" | "user" | "episode" | "show" | "audiobook";

/** The four addresses that every object carries. */
export type Links<Type extends Kind> = { external_urls: ExternalUrls; href: string; type: Type; uri: string };

/** Links of an object: its public page stays on Spotify's own site, its `href` is ours. */
export function linksOf<Type extends Kind>(origin: string, type: Type, id: string): Links<Type> {
  return {
    external_urls: { spotify: `https://open.spotify.com/${type}/${encodeURIComponent(id)}` },
    href: `${origin}/v1/${type}s/${encodeURIComponent(id)}`,
    type,
    uri: `spotify:${type}:${id}`,
  };
}

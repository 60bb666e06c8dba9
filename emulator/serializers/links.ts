import type { ExternalUrls } from "../types/wire";

type Kind = "track" | "album" | "artist" | "playlist" | "user" | "episode" | "show" | "audiobook";

/** The four fields that identify and link an object. */
export type Links<Type extends Kind> = { external_urls: ExternalUrls; href: string; type: Type; uri: string };

/** Returns the links of an object. The public page is at Spotify, `href` at the emulator. */
export function linksOf<Type extends Kind>(origin: string, type: Type, id: string): Links<Type> {
  return {
    external_urls: { spotify: `https://open.spotify.com/${type}/${encodeURIComponent(id)}` },
    href: `${origin}/v1/${type}s/${encodeURIComponent(id)}`,
    type,
    uri: `spotify:${type}:${id}`,
  };
}

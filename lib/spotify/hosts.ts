import { env, isLoopback } from "../env";

const IMAGE_DOMAINS = [".scdn.co", ".spotifycdn.com"];

function emulatorOrigin(): string | null {
  const url = new URL(env().SPOTIFY_API_URL);
  return isLoopback(url) ? url.origin : null;
}

/** Where covers may come from, as Content-Security-Policy sources. */
export function imageSources(): string[] {
  const local = emulatorOrigin();
  return [...IMAGE_DOMAINS.map((domain) => `https://*${domain}`), ...(local ? [local] : [])];
}

/** An address from an answer, if it is one of Spotify's image hosts; else null. */
export function safeImageUrl(text: string | null | undefined): string | null {
  const url = text && URL.canParse(text) ? new URL(text) : null;
  if (!url) return null;
  if (url.origin === emulatorOrigin()) return url.href;
  const known = url.protocol === "https:" && IMAGE_DOMAINS.some((domain) => url.hostname.endsWith(domain));
  return known ? url.href : null;
}

/** A link from an answer, if it leads to Spotify's public pages; else null. */
export function safeLink(text: string | null | undefined): string | null {
  const url = text && URL.canParse(text) ? new URL(text) : null;
  return url?.origin === "https://open.spotify.com" ? url.href : null;
}

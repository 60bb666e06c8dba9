import { env } from "../env";
import { isLoopback } from "../env-schema";

const IMAGE_DOMAINS = [".scdn.co", ".spotifycdn.com"];

function emulatorOrigin(): string | null {
  const { SPOTIFY_API_URL, DEMO } = env();
  const url = new URL(SPOTIFY_API_URL);
  return DEMO || isLoopback(url) ? url.origin : null;
}

/** Returns the allowed hosts of covers as Content-Security-Policy sources. */
export function imageSources(): string[] {
  const local = emulatorOrigin();
  return [...IMAGE_DOMAINS.map((domain) => `https://*${domain}`), ...(local ? [local] : [])];
}

/** Accepts only http and https: the origin of a `blob:` URL is that of another URL. */
function parseAddress(text: string | null | undefined): URL | null {
  const url = text && URL.canParse(text) ? new URL(text) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/** Returns a URL from a response if it is on one of Spotify's image hosts, else null. */
export function allowedImageUrl(text: string | null | undefined): string | null {
  const url = parseAddress(text);
  if (!url) return null;
  if (url.origin === emulatorOrigin()) return url.href;
  const isAllowed =
    url.protocol === "https:" && IMAGE_DOMAINS.some((domain) => url.hostname.endsWith(domain));
  return isAllowed ? url.href : null;
}

/** Returns a link from a response if it leads to Spotify's public pages, else null. */
export function allowedLink(text: string | null | undefined): string | null {
  const url = parseAddress(text);
  return url?.origin === "https://open.spotify.com" ? url.href : null;
}

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

/** Only http addresses have an origin of their own: a `blob:` one shows another's. */
function parseAddress(text: string | null | undefined): URL | null {
  const url = text && URL.canParse(text) ? new URL(text) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/** An address from an answer, if it is one of Spotify's image hosts; else null. */
export function allowedImageUrl(text: string | null | undefined): string | null {
  const url = parseAddress(text);
  if (!url) return null;
  if (url.origin === emulatorOrigin()) return url.href;
  const known = url.protocol === "https:" && IMAGE_DOMAINS.some((domain) => url.hostname.endsWith(domain));
  return known ? url.href : null;
}

/** A link from an answer, if it leads to Spotify's public pages; else null. */
export function allowedLink(text: string | null | undefined): string | null {
  const url = parseAddress(text);
  return url?.origin === "https://open.spotify.com" ? url.href : null;
}

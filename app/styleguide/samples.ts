import type { ErrorView, TrackView } from "@/lib/api/types";
import { MINUTE_MS } from "@/lib/time";

/** The app's own picture: no Spotify artwork is used here. */
export const COVER = "/icon-512.png";
const SPOTIFY = "https://open.spotify.com/";

function track(title: string, given: Partial<TrackView> = {}): TrackView {
  return {
    id: null,
    title,
    artists: [{ name: "An artist", url: null }],
    album: { name: "An album", url: null },
    image: COVER,
    durationMs: 247_000,
    explicit: false,
    url: `${SPOTIFY}track/${title.length}`,
    ...given,
  };
}

const LONG =
  "A title so long that it has to end somewhere, though the whole of it stays within reach of a pointer";

/** A plain track, an explicit one, one without a cover, a long one, and one without a page at Spotify. */
export const TRACKS: TrackView[] = [
  track("A song"),
  track("An explicit song", { explicit: true }),
  track("A song without a cover", { image: null }),
  track(LONG, { durationMs: 3_723_000 }),
  track("A song without a page", { url: null }),
];

/** Returns an error as a region receives it, with a retry in `minutes`. */
export function failure(code: ErrorView["code"], minutes?: number): ErrorView {
  return { code, retryAt: minutes ? Date.now() + minutes * MINUTE_MS : null, requestId: "kit" };
}

import type { ErrorView, TrackView } from "@/lib/api/types";

/** A picture of our own: no artwork of Spotify's stands here. */
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

/** A plain one, an explicit one, one without a cover, a long one, and one that Spotify has no page of. */
export const TRACKS: TrackView[] = [
  track("A song"),
  track("An explicit song", { explicit: true }),
  track("A song without a cover", { image: null }),
  track(LONG, { durationMs: 3_723_000 }),
  track("A song without a page", { url: null }),
];

/** A failure as a region meets it; `minutes` from now it may be tried again. */
export function failure(code: ErrorView["code"], minutes?: number): ErrorView {
  return { code, retryAt: minutes ? Date.now() + minutes * 60_000 : null, requestId: "kit" };
}

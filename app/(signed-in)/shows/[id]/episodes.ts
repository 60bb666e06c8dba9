import type { EpisodeView, ShowView } from "@/lib/api/types";

/** Returns an episode as other lists have it: Spotify leaves the show out of its own episodes. */
export function withShow(episode: EpisodeView, { name, url, image }: ShowView): EpisodeView {
  return { ...episode, artists: [{ name, url }], image: episode.image ?? image };
}

import type { Album, Artist, Catalogue } from "./catalog";
import { UNUSUAL_TITLES } from "./names";
import type { PlaylistPlan } from "./playlist-fixtures";
import { randomFrom } from "./random";
import type { Show } from "./shows";
import { artistFrom, ordinaryTitleFrom } from "./titles";

const MAX_NAME_CHARS = 40;

/** Returns the plans of ordinary playlists, without missing pictures and with ordinary entries. */
export function tidyPlans(plans: readonly PlaylistPlan[]): PlaylistPlan[] {
  return plans.filter(({ unusual }) => !unusual).map((plan) => ({ ...plan, order: "tidy" }));
}

/** Renames the unusual works and artists of a new catalogue, and makes all its tracks available. */
export function tidyCatalogue(seed: number, catalogue: Catalogue): Catalogue {
  for (const artist of catalogue.artists) artist.name = ordinaryName(seed, artist);
  for (const album of [...catalogue.albums, ...catalogue.reissues]) tidyAlbum(seed, album);
  for (const show of catalogue.shows) tidyShow(show);
  for (const { chapters } of catalogue.audiobooks)
    for (const chapter of chapters) chapter.title = ordinaryTitle(seed, chapter.title);
  return catalogue;
}

function tidyAlbum(seed: number, album: Album): void {
  album.title = ordinaryTitle(seed, album.title);
  for (const track of album.tracks) {
    track.title = ordinaryTitle(seed, track.title);
    // A track whose ISRC ends with 07 is withdrawn.
    track.isrc = track.isrc.replace(/07$/, "08");
  }
}

function tidyShow(show: Show): void {
  show.name = show.name.replace(/[<>]/g, "");
  show.description = show.description.replace("&amp;", "&");
  for (const episode of show.episodes) episode.title = episode.title.replace("&amp;", "&");
}

/** Replaces an unusual title, also inside the title of an edition of the same work. */
function ordinaryTitle(seed: number, title: string): string {
  const unusual = UNUSUAL_TITLES.find((each) => title.includes(each));
  return unusual === undefined ? title : title.replace(unusual, ordinaryTitleFrom(randomFrom(seed, unusual)));
}

function ordinaryName(seed: number, { id, name }: Artist): string {
  const isOrdinary =
    name.length <= MAX_NAME_CHARS && !/\p{M}|\p{Emoji_Presentation}|\p{sc=Runic}/u.test(name);
  return isOrdinary ? name : artistFrom(randomFrom(seed, "ordinary name", id));
}

import type { TopRange } from "../lib/api/types";
import { toArtist, toPlay, toProfile, toTrack } from "../lib/data/mappers";
import { toPlaylist, toPlaylistPage } from "../lib/data/playlist-mapper";
import { readProfile, readRecent, readTopArtists, readTopTracks } from "../lib/spotify/endpoints/me";
import { readPlaylist, readPlaylistsPage } from "../lib/spotify/endpoints/playlists";

const RANGES: TopRange[] = ["short_term", "medium_term", "long_term"];
const OPENED_PLAYLISTS = 5;

/** Returns the cached data of one user by resource, built by the app's own endpoints and mappers from Spotify's responses. */
export async function readLibrary(token: string): Promise<Map<string, unknown>> {
  const profile = toProfile(await readProfile(token));
  const page = await readPlaylistsPage(token, 0);
  const library = new Map<string, unknown>([["profile", profile]]);
  const playlists = page.items.map((raw) => toPlaylist(raw, profile.id));
  library.set("playlists:0", { total: page.total, playlists });
  for (const { id } of page.items.slice(0, OPENED_PLAYLISTS))
    library.set(`playlist:${id}`, toPlaylistPage(await readPlaylist(token, id), profile.id));
  for (const range of RANGES) {
    library.set(`top-tracks:${range}`, (await readTopTracks(token, range)).map(toTrack));
    library.set(`top-artists:${range}`, (await readTopArtists(token, range)).map(toArtist));
  }
  library.set("recent", (await readRecent(token)).map(toPlay));
  return library;
}

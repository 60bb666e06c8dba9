import type { TopRange } from "../lib/api/types";
import { toArtist, toPlay, toProfile, toTrack } from "../lib/data/common-mappers";
import { toPlaylist, toPlaylistPage } from "../lib/data/playlist-mapper";
import { readPlaylist, readPlaylistsPage } from "../lib/spotify/endpoints/playlists";
import { readProfile } from "../lib/spotify/endpoints/profile";
import { readRecent } from "../lib/spotify/endpoints/recent";
import { readTopArtists, readTopTracks } from "../lib/spotify/endpoints/top";

const RANGES: TopRange[] = ["short_term", "medium_term", "long_term"];
const OPENED = 5;

/** What is kept of one person, by resource, as the app's own readers and views make it of Spotify's answers. */
export async function readLibrary(token: string): Promise<Map<string, unknown>> {
  const profile = toProfile(await readProfile(token));
  const page = await readPlaylistsPage(token, 0);
  const kept = new Map<string, unknown>([["profile", profile]]);
  const playlists = page.items.map((raw) => toPlaylist(raw, profile.id));
  kept.set("playlists:0", { total: page.total, playlists });
  for (const { id } of page.items.slice(0, OPENED))
    kept.set(`playlist:${id}`, toPlaylistPage(await readPlaylist(token, id), profile.id));
  for (const range of RANGES) {
    kept.set(`top-tracks:${range}`, (await readTopTracks(token, range)).map(toTrack));
    kept.set(`top-artists:${range}`, (await readTopArtists(token, range)).map(toArtist));
  }
  kept.set("recent", (await readRecent(token)).map(toPlay));
  return kept;
}

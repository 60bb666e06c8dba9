import { z } from "zod";
import type { ChromiumSession } from "../chromium-session";

type Thing = { id: string; name: string };

const listSchema = z.object({ items: z.array(z.looseObject({}).nullable()) });
const thingSchema = z.object({ id: z.string(), name: z.string() });
const savedSchema = z.object({ album: thingSchema });

/** Somebody whose Spotify the pictures show. */
export const ACCOUNTS = {
  rich: { account: "premium", fails: false },
  empty: { account: "empty", fails: false },
  free: { account: "free", fails: false },
  failing: { account: "premium", fails: true },
};

/** Things of the rich account's, by what they are; anybody can open them. */
async function findThings({
  spotify,
}: ChromiumSession): Promise<Record<"playlist" | "artist" | "album", Thing>> {
  const headers = { authorization: `Bearer ${await spotify.tokenFor("premium")}` };
  const read = async (path: string) =>
    listSchema.parse(await (await fetch(`${spotify.url}/v1${path}`, { headers })).json()).items;
  const [playlists, artists, [album]] = await Promise.all([
    read("/me/playlists?limit=50"),
    read("/me/top/artists?limit=1"),
    read("/me/albums?limit=1"),
  ]);
  const named = playlists.flatMap((item) => thingSchema.safeParse(item).data ?? []);
  const playlist = named.find(({ name }) => name === "Night Ferry");
  if (!playlist) throw new Error("no playlist to show");
  return { playlist, artist: thingSchema.parse(artists[0]), album: savedSchema.parse(album).album };
}

/** Every page by the name of its picture: its path, and whether a stranger sees it. */
export async function pagesOf(
  stage: ChromiumSession,
): Promise<Record<string, { path: string; stranger?: boolean }>> {
  const { playlist, artist, album } = await findThings(stage);
  return {
    front: { path: "/", stranger: true },
    login: { path: "/login", stranger: true },
    privacy: { path: "/privacy", stranger: true },
    "not-found": { path: "/nothing-here", stranger: true },
    dashboard: { path: "/dashboard" },
    playlists: { path: "/playlists" },
    "playlists-list": { path: "/playlists?view=list" },
    playlist: { path: `/playlists/${playlist.id}` },
    top: { path: "/top" },
    "top-artists": { path: "/top?kind=artists" },
    recent: { path: "/recent" },
    library: { path: "/library" },
    "library-albums": { path: "/library?kind=albums" },
    "library-artists": { path: "/library?kind=artists" },
    search: { path: "/search?q=night" },
    artist: { path: `/artists/${artist.id}` },
    album: { path: `/albums/${album.id}` },
    settings: { path: "/settings" },
  };
}

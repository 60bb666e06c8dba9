import { z } from "zod";
import type { ChromiumSession } from "../chromium-session";

type Entity = { id: string; name: string };

const listSchema = z.object({ items: z.array(z.looseObject({}).nullable()) });
const entitySchema = z.object({ id: z.string(), name: z.string() });
const savedSchema = z.record(z.string(), z.unknown());

/** Accounts that the screenshots show. */
export const ACCOUNTS = {
  rich: { account: "premium", fails: false },
  empty: { account: "empty", fails: false },
  free: { account: "free", fails: false },
  failing: { account: "premium", fails: true },
};

type EntityKind = "playlist" | "artist" | "album" | "track" | "show" | "episode" | "audiobook";

/** Returns an item of each kind from the rich account, which every account can open. */
async function findEntities({ spotify }: ChromiumSession): Promise<Record<EntityKind, Entity>> {
  const headers = { authorization: `Bearer ${await spotify.tokenFor("premium")}` };
  const read = async (path: string) =>
    listSchema.parse(await (await fetch(`${spotify.url}/v1${path}`, { headers })).json()).items;
  const firstSaved = async (kind: EntityKind) => {
    const [first] = await read(`/me/${kind}s?limit=1`);
    return entitySchema.parse(savedSchema.parse(first)[kind]);
  };
  const [playlists, artists] = await Promise.all([
    read("/me/playlists?limit=50"),
    read("/me/top/artists?limit=1"),
  ]);
  const [album, track, show, episode, audiobook] = await Promise.all([
    firstSaved("album"),
    firstSaved("track"),
    firstSaved("show"),
    firstSaved("episode"),
    firstSaved("audiobook"),
  ]);
  const named = playlists.flatMap((item) => entitySchema.safeParse(item).data ?? []);
  const playlist = named.find(({ name }) => name === "Night Ferry");
  if (!playlist) throw new Error("no playlist to show");
  return { playlist, artist: entitySchema.parse(artists[0]), album, track, show, episode, audiobook };
}

/** Returns every page by the name of its screenshot: its path, and whether it is shown without a session. */
export async function pagesOf(
  session: ChromiumSession,
): Promise<Record<string, { path: string; stranger?: boolean }>> {
  const { playlist, artist, album, track, show, episode, audiobook } = await findEntities(session);
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
    "library-shows": { path: "/library?kind=shows" },
    "library-episodes": { path: "/library?kind=episodes" },
    "library-audiobooks": { path: "/library?kind=audiobooks" },
    search: { path: "/search?q=night" },
    artist: { path: `/artists/${artist.id}` },
    album: { path: `/albums/${album.id}` },
    track: { path: `/tracks/${track.id}` },
    show: { path: `/shows/${show.id}` },
    episode: { path: `/episodes/${episode.id}` },
    audiobook: { path: `/audiobooks/${audiobook.id}` },
    settings: { path: "/settings" },
  };
}

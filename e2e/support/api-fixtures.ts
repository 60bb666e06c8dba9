import { z } from "zod";
import type { ApiFixtures } from "./api-requests";
import type { Spotify } from "./spotify";

const playlistsSchema = z.object({
  items: z.array(z.object({ id: z.string(), owner: z.object({ id: z.string() }) }).nullable()),
});
const id = z.object({ id: z.string() });
const tracksSchema = z.object({
  items: z.array(z.object({ uri: z.string(), artists: z.array(id), album: id })),
});
const episodesSchema = z.object({ items: z.array(z.object({ episode: id.extend({ show: id }) })) });
const audiobooksSchema = z.object({ items: z.array(z.object({ audiobook: id })) });
const devicesSchema = z.object({
  devices: z.array(z.object({ id: z.string().nullable(), is_restricted: z.boolean() })),
});

/**
 * Reads ids of an account's data from the emulated Spotify.
 * @param begin goes through Spotify's consent page for a front end.
 */
export async function readFixtures(
  spotify: Spotify,
  begin: ApiFixtures["begin"],
  account = "premium",
): Promise<ApiFixtures> {
  const headers = { authorization: `Bearer ${await spotify.tokenFor(account)}` };
  async function read<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>> {
    return schema.parse(await (await fetch(`${spotify.url}/v1${path}`, { headers })).json());
  }
  const { id: me } = await read("/me", id);
  const { items: playlists } = await read("/me/playlists?limit=50", playlistsSchema);
  const { items: tracks } = await read("/me/top/tracks?limit=2", tracksSchema);
  const { items: episodes } = await read("/me/episodes?limit=1", episodesSchema);
  const { items: audiobooks } = await read("/me/audiobooks?limit=1", audiobooksSchema);
  const { devices } = await read("/me/player/devices", devicesSchema);
  const playlist = playlists.find((one) => one?.owner.id === me)?.id ?? "";
  return {
    playlist,
    snapshot: async () =>
      (await read(`/playlists/${playlist}`, z.object({ snapshot_id: z.string() }))).snapshot_id,
    begin,
    artist: tracks[0]?.artists[0]?.id ?? "",
    album: tracks[0]?.album.id ?? "",
    show: episodes[0]?.episode.show.id ?? "",
    episode: episodes[0]?.episode.id ?? "",
    audiobook: audiobooks[0]?.audiobook.id ?? "",
    tracks: tracks.map(({ uri }) => uri),
    device: devices.find(({ id, is_restricted }) => id && !is_restricted)?.id ?? "",
  };
}

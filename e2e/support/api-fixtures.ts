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
const devicesSchema = z.object({
  devices: z.array(z.object({ id: z.string().nullable(), is_restricted: z.boolean() })),
});

/**
 * Things of an account's, as Spotify itself tells them.
 * @param begin goes to Spotify and back for a front end.
 */
export async function readFixtures(
  spotify: Spotify,
  begin: ApiFixtures["begin"],
  account = "premium",
): Promise<ApiFixtures> {
  const headers = { authorization: `Bearer ${await spotify.tokenFor(account)}` };
  async function ask<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>> {
    return schema.parse(await (await fetch(`${spotify.url}/v1${path}`, { headers })).json());
  }
  const { id: me } = await ask("/me", id);
  const { items: playlists } = await ask("/me/playlists?limit=50", playlistsSchema);
  const { items: tracks } = await ask("/me/top/tracks?limit=2", tracksSchema);
  const { devices } = await ask("/me/player/devices", devicesSchema);
  const playlist = playlists.find((one) => one?.owner.id === me)?.id ?? "";
  return {
    playlist,
    snapshot: async () =>
      (await ask(`/playlists/${playlist}`, z.object({ snapshot_id: z.string() }))).snapshot_id,
    begin,
    artist: tracks[0]?.artists[0]?.id ?? "",
    album: tracks[0]?.album.id ?? "",
    tracks: tracks.map(({ uri }) => uri),
    device: devices.find(({ id, is_restricted }) => id && !is_restricted)?.id ?? "",
  };
}

import * as soundify from "@soundify/web-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startSpotify } from "../testing/sdk";

let spotify: Awaited<ReturnType<typeof startSpotify>>;
let client: soundify.SpotifyClient;

beforeEach(async () => {
  spotify = await startSpotify({ profile: "extended" });
  client = new soundify.SpotifyClient(await spotify.tokenFor(), { baseUrl: spotify.url });
});

afterEach(() => spotify.close());

describe("the client Soundify", () => {
  it("reads the profile, pages of playlists, and the items of a playlist", async () => {
    expect((await soundify.getCurrentUser(client)).display_name).toBe("Ida Marlow");
    const first = await soundify.getCurrentUsersPlaylists(client, { limit: 20 });
    const last = await soundify.getCurrentUsersPlaylists(client, { limit: 20, offset: 40 });
    expect([first.total, first.items.length, last.items.length]).toEqual([42, 20, 2]);
    const ferry = first.items.find((playlist) => playlist?.name === "Night Ferry");
    const page = await soundify.getPlaylistTracks(client, ferry?.id ?? "", { limit: 50, offset: 100 });
    expect([page.total, page.items.length]).toEqual([1284, 50]);
  });

  it("searches, and reads by id what it found by name", async () => {
    const { tracks } = await soundify.search(client, "track", "ferry", { limit: 10 });
    const [track] = tracks.items;
    if (!track) throw new Error("nothing found");
    expect(await soundify.getTrack(client, track.id)).toMatchObject({ id: track.id, name: track.name });
    expect((await soundify.getTracks(client, [track.id])).map(({ name }) => name)).toEqual([track.name]);
  });

  it("saves and removes albums, artists and shows", async () => {
    const [artist] = (await soundify.getUserTopArtists(client)).items;
    const album = (await soundify.getArtistAlbums(client, artist?.id ?? "", { limit: 5 })).items[0];
    if (!artist || !album) throw new Error("no works");
    await soundify.saveAlbum(client, album.id);
    await soundify.followArtist(client, artist.id);
    expect(await soundify.checkIfAlbumSaved(client, album.id)).toBe(true);
    expect(await soundify.checkIfUserFollowsArtist(client, artist.id)).toBe(true);
    await soundify.removeSavedAlbum(client, album.id);
    await soundify.unfollowArtist(client, artist.id);
    expect(await soundify.checkIfAlbumSaved(client, album.id)).toBe(false);
    expect(await soundify.checkIfUserFollowsArtist(client, artist.id)).toBe(false);
  });

  it("creates a playlist and adds items by URIs in the query", async () => {
    const { id: user } = await soundify.getCurrentUser(client);
    const uris = (await soundify.getUserTopTracks(client, { limit: 3 })).items.map(({ uri }) => uri);
    const { id } = await soundify.createPlaylist(client, user, { name: "By Soundify" });
    const { snapshot_id: before } = await soundify.addItemsToPlaylist(client, id, uris);
    const { snapshot_id: after } = await soundify.removePlaylistItem(client, id, uris[0] ?? "");
    expect(after).not.toBe(before);
    expect((await soundify.getPlaylistTracks(client, id)).items.map((entry) => entry.track.uri)).toEqual(
      uris.slice(1),
    );
  });

  it("plays on a device, and accepts 204 for an idle player", async () => {
    expect(await soundify.getPlaybackState(client)).toBeNull();
    const device = (await soundify.getAvailableDevices(client)).find(
      (each) => each.id && !each.is_restricted,
    );
    await soundify.transferPlayback(client, { device_ids: [device?.id ?? ""], play: true });
    await soundify.setRepeatMode(client, "context");
    await soundify.togglePlaybackShuffle(client, true);
    expect(await soundify.getPlaybackState(client)).toMatchObject({
      repeat_state: "context",
      shuffle_state: true,
      device: { id: device?.id },
    });
  });

  it("refreshes an expired token once, and its request succeeds", async () => {
    const expired = await spotify.tokenFor();
    let refreshed = 0;
    const patient = new soundify.SpotifyClient(expired, {
      baseUrl: spotify.url,
      refresher: async () => {
        refreshed += 1;
        return spotify.tokenFor();
      },
    });
    await spotify.control("expire", { account: "premium" });
    const names = await Promise.all([1, 2, 3].map(() => soundify.getCurrentUser(patient)));
    expect(new Set(names.map(({ display_name }) => display_name))).toEqual(new Set(["Ida Marlow"]));
    expect(refreshed).toBe(1);
  });

  it("understands an error in JSON, an error in plain text, and the time to wait", async () => {
    const missing = soundify.getTrack(client, "0000000000000000000000");
    await expect(missing).rejects.toMatchObject({ status: 404, body: { error: { status: 404 } } });
    await spotify.control("settings", { profile: "development" });
    const stranger = new soundify.SpotifyClient(await spotify.tokenFor("uninvited"), {
      baseUrl: spotify.url,
    });
    await expect(soundify.getCurrentUser(stranger)).rejects.toMatchObject({
      status: 403,
      body: expect.stringContaining("User not registered in the Developer Dashboard"),
    });
    await spotify.control("faults", { match: "/v1/me", retryAfter: 7, times: 1 });
    const limited: { response: Response } = await soundify.getCurrentUser(client).catch((error) => error);
    expect([limited.response.status, limited.response.headers.get("retry-after")]).toEqual([429, "7"]);
  });

  it("gets errors from the old endpoints only, as a new app", async () => {
    const [track] = (await soundify.getUserTopTracks(client, { limit: 1 })).items;
    await spotify.control("settings", { profile: "development" });
    await expect(soundify.getTracks(client, [track?.id ?? ""])).rejects.toMatchObject({
      status: 403,
      body: { error: { message: "Forbidden" } },
    });
    expect((await soundify.getTrack(client, track?.id ?? "")).id).toBe(track?.id);
  });
});

import { SpotifyApi } from "@spotify/web-api-ts-sdk";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { DEMO_CLIENT } from "../state/settings";
import { startSpotify } from "../testing/sdk";

let spotify: Awaited<ReturnType<typeof startSpotify>>;
let api: SpotifyApi;

/** Spotify's own SDK for TypeScript, with the endpoints from before February 2026. */
beforeAll(async () => {
  spotify = await startSpotify({ profile: "extended" });
  const token = { access_token: await spotify.tokenFor(), token_type: "Bearer", expires_in: 3600 };
  api = SpotifyApi.withAccessToken(DEMO_CLIENT.id, { ...token, refresh_token: "" }, { fetch: spotify.fetch });
});

afterAll(() => spotify.close());

async function someTracks(count: number): Promise<string[]> {
  const { items } = await api.currentUser.topItems("tracks", "long_term", 50);
  return items.slice(0, count).map(({ uri }) => uri);
}

function idOf(uri: string): string {
  return uri.split(":")[2] ?? "";
}

describe("Spotify's own SDK reads", () => {
  it("the profile with the fields of an app with Extended Quota", async () => {
    const profile = await api.currentUser.profile();
    expect(profile).toMatchObject({ display_name: "Ida Marlow", type: "user", product: "premium" });
    expect(profile.followers.total).toBeGreaterThanOrEqual(0);
  });

  it("artists, albums, tracks, shows and their contents, one by one and several at once", async () => {
    const { items } = await api.currentUser.topItems("artists");
    const [artist, other] = items;
    if (!artist || !other) throw new Error("no artists");
    expect((await api.artists.get(artist.id)).name).toBe(artist.name);
    expect((await api.artists.get([artist.id, other.id])).map(({ id }) => id)).toEqual([artist.id, other.id]);
    const albums = await api.artists.albums(artist.id, "album", undefined, 50);
    const [album] = albums.items;
    if (!album) throw new Error("no album");
    const tracks = await api.albums.tracks(album.id, undefined, 50);
    expect(tracks.total).toBe(album.total_tracks);
    expect((await api.albums.get([album.id]))[0]?.tracks.items[0]?.id).toBe(tracks.items[0]?.id);
    expect((await api.artists.topTracks(artist.id, "SE")).tracks.length).toBeGreaterThan(0);
    const found = await api.search(artist.name, ["artist", "show", "audiobook"], undefined, 20);
    expect(found.artists.items.map(({ id }) => id)).toContain(artist.id);
  });

  it("saved tracks, albums, shows, episodes, audiobooks and followed artists", async () => {
    const tracks = await api.currentUser.tracks.savedTracks(50);
    expect(tracks.total).toBeGreaterThan(50);
    expect(tracks.items[0]?.track.type).toBe("track");
    expect((await api.currentUser.albums.savedAlbums()).items[0]?.album.tracks.items.length).toBeGreaterThan(
      0,
    );
    expect((await api.currentUser.shows.savedShows()).items[0]?.show.type).toBe("show");
    expect((await api.currentUser.episodes.savedEpisodes()).total).toBeGreaterThanOrEqual(0);
    expect((await api.currentUser.audiobooks.savedAudiobooks()).total).toBeGreaterThanOrEqual(0);
    expect((await api.currentUser.followedArtists()).artists.items.length).toBeGreaterThan(0);
  });

  it("categories, new releases and markets", async () => {
    const { categories } = await api.browse.getCategories();
    const [category] = categories.items;
    expect((await api.browse.getCategory(category?.id ?? "")).name).toBe(category?.name);
    expect((await api.browse.getNewReleases()).albums.items.length).toBeGreaterThan(0);
    expect((await api.markets.getAvailableMarkets()).markets).toContain("SE");
  });
});

describe("Spotify's own SDK changes", () => {
  it("a playlist: creates, fills, reorders, empties, renames and unfollows it", async () => {
    const { id: user } = await api.currentUser.profile();
    const uris = await someTracks(3);
    const { id } = await api.playlists.createPlaylist(user, { name: "By the SDK", public: false });
    await api.playlists.addItemsToPlaylist(id, uris);
    await api.playlists.movePlaylistItems(id, 0, 1, 3);
    const order = async () =>
      (await api.playlists.getPlaylistItems(id)).items.map(({ track }) => uris.indexOf(track.uri));
    expect(await order()).toEqual([1, 2, 0]);
    await api.playlists.removeItemsFromPlaylist(id, { tracks: [{ uri: uris[1] ?? "" }] });
    expect(await order()).toEqual([2, 0]);
    await api.playlists.updatePlaylistItems(id, { uris: uris.slice(0, 1) });
    expect(await order()).toEqual([0]);
    await api.playlists.changePlaylistDetails(id, { name: "Renamed" });
    const renamed = await api.playlists.getPlaylist(id);
    expect([renamed.name, renamed.tracks.total]).toEqual(["Renamed", 1]);
    await api.currentUser.playlists.unfollow(id);
    const names = (await api.currentUser.playlists.playlists(50)).items.map((playlist) => playlist?.name);
    expect(names).not.toContain("Renamed");
  });

  it("the library by the old endpoints", async () => {
    const [uri = ""] = await someTracks(1);
    await api.currentUser.tracks.removeSavedTracks([idOf(uri)]);
    expect(await api.currentUser.tracks.hasSavedTracks([idOf(uri)])).toEqual([false]);
    await api.currentUser.tracks.saveTracks([idOf(uri)]);
    expect(await api.currentUser.tracks.hasSavedTracks([idOf(uri)])).toEqual([true]);
  });

  it("the playback, and finds it in the queue and in the recent plays", async () => {
    const uris = await someTracks(2);
    const { devices } = await api.player.getAvailableDevices();
    const device = devices.find(({ id, is_restricted }) => id && !is_restricted)?.id ?? "";
    await api.player.startResumePlayback(device, undefined, uris);
    const state = await api.player.getPlaybackState();
    expect([state.is_playing, state.item.uri, state.device.id]).toEqual([true, uris[0], device]);
    expect((await api.player.getUsersQueue()).queue[0]?.uri).toBe(uris[1]);
    await spotify.control("clock", { advance: 60 });
    await api.player.skipToNext(device);
    expect((await api.player.getCurrentlyPlayingTrack()).item.uri).toBe(uris[1]);
    expect((await api.player.getRecentlyPlayedTracks(1)).items[0]?.track.uri).toBe(uris[0]);
    await api.player.pausePlayback(device);
    expect((await api.player.getPlaybackState()).is_playing).toBe(false);
  });
});

describe("Spotify's own SDK without a user", () => {
  it("gets the app's own token and reads the catalogue with it, but no library", async () => {
    // This part of the SDK uses the global fetch.
    vi.stubGlobal("fetch", spotify.fetch);
    const alone = SpotifyApi.withClientCredentials(DEMO_CLIENT.id, DEMO_CLIENT.secret, [], {
      fetch: spotify.fetch,
    });
    const found = await alone.search("a", ["track"], undefined, 5).finally(() => vi.unstubAllGlobals());
    expect(found.tracks.items.length).toBeGreaterThan(0);
    await expect(alone.currentUser.profile()).rejects.toThrow();
  });
});

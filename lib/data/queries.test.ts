import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { tokenFor } from "@/lib/testing/emulator";
import { makeSession } from "@/lib/testing/session";
import type { Session } from "../auth/session-cookie";
import { log } from "../log";
import { getAlbum, getArtist, getArtistAlbums, getSearch } from "./catalog";
import { getContains, getFollowedArtists, getSavedAlbums, getSavedTracks } from "./library";
import { getDevices, getPlayer, getQueue } from "./player";

const caller = vi.hoisted((): { session: Session | null } => ({ session: null }));

vi.mock("../auth/session", () => ({ currentSession: async () => caller.session }));

beforeEach(async () => {
  vi.spyOn(log, "warn");
  caller.session = makeSession({ uid: randomUUID(), accessToken: await tokenFor("premium") });
});

afterEach(() => {
  expect(log.warn).not.toHaveBeenCalled();
});

/** Complete responses of an emulator that follows Spotify's documentation. No value may count as unexpected. */
describe("for a user with a large library", () => {
  it("saved tracks and albums are returned, and the library contains them", async () => {
    const [tracks, albums] = await Promise.all([getSavedTracks(0), getSavedAlbums(0)]);
    expect([tracks.value.items.length, albums.value.items.length]).toEqual([50, expect.any(Number)]);
    const album = `spotify:album:${albums.value.items[0]?.album.id}`;
    const track = `spotify:track:${tracks.value.items[0]?.track.id}`;
    const other = "spotify:track:37i9dQZF1DXcBWIGoYBM5M";
    expect((await getContains([album, other, track])).value).toEqual({
      [album]: true,
      [other]: false,
      [track]: true,
    });
  });

  it("all followed artists are returned, each once", async () => {
    const seen: string[] = [];
    for (let after: string | null = null, parts = 0; parts === 0 || after !== null; parts++) {
      const { value } = await getFollowedArtists(after);
      seen.push(...value.items.map(({ id }) => id));
      after = value.next;
      if (after === null) expect(value.total).toBe(seen.length);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(0);
  });

  it("a search finds items of each kind, which can be opened", async () => {
    const types = ["track", "artist", "album"] as const;
    const { value } = await getSearch({ text: "the", types, offset: 0 });
    const [artist, album] = [value.artists?.items[0], value.albums?.items[0]];
    expect(value.tracks?.items[0]?.title).toBeTruthy();
    expect((await getArtist(artist?.id ?? "")).value.name).toBe(artist?.name);
    expect((await getArtistAlbums(artist?.id ?? "", null, 0)).value.items.length).toBeGreaterThan(0);
    const opened = (await getAlbum(album?.id ?? "")).value;
    expect(opened.tracks.items).toHaveLength(Math.min(50, opened.album.total ?? 0));
  });

  it("the player, its queue and its devices are returned", async () => {
    const [player, queue, devices] = await Promise.all([getPlayer(), getQueue(), getDevices()]);
    expect(devices.value.length).toBeGreaterThan(0);
    expect(player.value === null || player.value.device !== null).toBe(true);
    expect(Array.isArray(queue.value.next)).toBe(true);
  });
});

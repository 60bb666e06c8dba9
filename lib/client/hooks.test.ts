import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { SWRConfig, unstable_serialize } from "swr";
import { unstable_serialize as serializeList } from "swr/infinite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { apiPaths } from "@/lib/api/paths";
import { useAlbumTracks } from "./use-album";
import { useArtistAlbums } from "./use-artist";
import { useDevices } from "./use-devices";
import { useFollowedArtists } from "./use-followed-artists";
import { usePlayer } from "./use-player";
import { usePlaylists } from "./use-playlists";
import { useQueue } from "./use-queue";
import { useRecent } from "./use-recent";
import { useSavedAlbums } from "./use-saved-albums";
import { useSavedTracks } from "./use-saved-tracks";
import { useSearch } from "./use-search";

const ID = "37i9dQZF1DXcBWIGoYBM5M";
const age = { asOf: 1, stale: false };

type Reading<T> = { useIt: () => T; seen: T[] };

function Reader<T>({ useIt, seen }: Reading<T>) {
  seen.push(useIt());
  return null;
}

/** What a hook gives on the first render, where `known` is what the page brought along by key. */
function first<T>(useIt: () => T, known: Record<string, unknown> = {}): T {
  const seen: T[] = [];
  const value = { provider: () => new Map(), fallback: known };
  renderToStaticMarkup(createElement(SWRConfig, { value }, createElement(Reader<T>, { useIt, seen })));
  const [result] = seen;
  if (result === undefined) throw new Error("the hook was not rendered");
  return result;
}

beforeEach(() => {
  vi.stubGlobal("fetch", () => Promise.reject(new Error("asked on the server")));
});

afterEach(() => vi.unstubAllGlobals());

describe("a hook", () => {
  it.each([
    ["a player", () => usePlayer(), apiPaths.player],
    ["a queue", () => useQueue(true), apiPaths.queue],
    ["devices", () => useDevices(true), apiPaths.devices],
    ["a search", () => useSearch(" blue ", ["track"], 2), "/api/v1/search?q=blue&types=track&offset=20"],
    ["playlists", () => usePlaylists(), apiPaths.playlists],
  ])("for %s shows what is known by the path of the API", (_, useIt, key) => {
    const answer = { thing: 1, ...age };
    const { data, error } = first<{ data: unknown; error: unknown }>(useIt, {
      [unstable_serialize(key)]: answer,
    });
    expect([data, error]).toEqual([answer, undefined]);
    expect(first<{ data: unknown }>(useIt).data).toBeUndefined();
  });

  it.each([
    ["no queue", () => useQueue(false)],
    ["no devices", () => useDevices(false)],
    ["a blank search", () => useSearch("  ", ["track"])],
  ])("for %s asks for nothing", (_, useIt) => {
    const { data, isLoading } = first<{ data: unknown; isLoading: boolean }>(useIt);
    expect([data, isLoading]).toEqual([undefined, false]);
  });

  it("shows what the server sent, where it sent something", () => {
    const player = { player: null, ...age };
    expect(first(() => usePlayer(player)).data).toBe(player);
    const playlists = { playlists: [], ...age };
    expect(first(() => usePlaylists(playlists)).data).toBe(playlists);
    const recent = { plays: [], ...age };
    expect(first(() => useRecent(recent)).data).toBe(recent);
  });
});

describe("a list", () => {
  it.each([
    ["saved tracks", () => useSavedTracks(), apiPaths.savedTracks(0)],
    ["saved albums", () => useSavedAlbums(), apiPaths.savedAlbums(0)],
    ["followed artists", () => useFollowedArtists(), apiPaths.followedArtists(null)],
    ["an artist's albums", () => useArtistAlbums(ID, null), apiPaths.artistAlbums(ID, null, 0)],
    ["an album's tracks", () => useAlbumTracks(ID), apiPaths.albumTracks(ID, 0)],
  ])("of %s begins with its first part", (_, useIt, key) => {
    const part = { offset: 0, total: 1, next: null, items: ["a"], ...age };
    const known = { [serializeList(() => key)]: [part] };
    expect(first<object>(useIt, known)).toMatchObject({ items: ["a"], total: 1, isWhole: true });
    expect(first<object>(useIt)).toMatchObject({ items: undefined, total: null, isWhole: false });
  });
});

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { SWRConfig, unstable_serialize } from "swr";
import { unstable_serialize as serializeList } from "swr/infinite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { apiPaths } from "@/lib/api/paths";
import {
  useAlbumTracks,
  useArtistAlbums,
  useFollowedArtists,
  useSavedAlbums,
  useSavedTracks,
} from "./paged-queries";
import { useDevices, usePlaylists, useQueue, useRecent, useSearch } from "./queries";
import { usePlayer } from "./use-player";

const ID = "37i9dQZF1DXcBWIGoYBM5M";
const age = { asOf: 1, stale: false };

type Reading<T> = { useIt: () => T; seen: T[] };

function Reader<T>({ useIt, seen }: Reading<T>) {
  seen.push(useIt());
  return null;
}

/** Returns the result of a hook on the first render. `known` is the page's data by key. */
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
  ])("for %s shows the data cached under the API path", (_, useIt, key) => {
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
  ])("for %s sends no request", (_, useIt) => {
    const { data, isLoading } = first<{ data: unknown; isLoading: boolean }>(useIt);
    expect([data, isLoading]).toEqual([undefined, false]);
  });

  it("shows the server's data if there is any", () => {
    const player = { player: null, ...age };
    expect(first(() => usePlayer(player)).data).toBe(player);
    const playlists = { playlists: [], unlisted: 0, ...age };
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
  ])("of %s starts with its first page", (_, useIt, key) => {
    const part = { offset: 0, total: 1, next: null, items: ["a"], ...age };
    const known = { [serializeList(() => key)]: [part] };
    expect(first<object>(useIt, known)).toMatchObject({ items: ["a"], total: 1, isWhole: true });
    expect(first<object>(useIt)).toMatchObject({ items: undefined, total: null, isWhole: false });
  });
});

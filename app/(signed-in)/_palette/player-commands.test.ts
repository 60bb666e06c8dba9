import { expect, it } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { samplePlayer } from "@/lib/testing/player";
import { addPlayingCommands, playerCommands, possibleOrders } from "./player-commands";

const player = samplePlayer();

it("offers pause only while playing, and play only while paused", () => {
  expect(possibleOrders(player)).toEqual(["pause", "next", "previous"]);
  expect(possibleOrders({ ...player, isPlaying: false })).toEqual(["play", "next", "previous"]);
});

it("omits what Spotify would refuse", () => {
  expect(possibleOrders({ ...player, disallows: ["skipping_prev", "pausing"] })).toEqual(["next"]);
  const device = { id: "d", name: "D", kind: "Speaker", isActive: true, isRestricted: true, volume: null };
  expect(possibleOrders({ ...player, device })).toEqual([]);
});

it("offers nothing while nothing plays", () => {
  expect(playerCommands(translator("en", "palette"), null)).toEqual([]);
});

it("offers to add the playing song to a playlist, but nothing that cannot be added", () => {
  const offered = (track: typeof player.track) =>
    addPlayingCommands(translator("en", "palette"), {
      player: { ...player, track },
      sendCommand: () => {},
      save: () => {},
    });
  const url = `https://open.spotify.com/track/${"1".repeat(22)}`;
  const song = {
    id: null,
    title: "Inland Sky",
    artists: [],
    album: null,
    image: null,
    durationMs: 1,
    explicit: false,
    url,
  };
  expect(offered(song)).toHaveLength(1);
  expect(offered({ ...song, url: null })).toEqual([]);
  expect(offered(null)).toEqual([]);
});

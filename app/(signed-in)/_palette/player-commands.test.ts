import { expect, it } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { samplePlayer } from "@/lib/testing/player";
import { playerCommands, possibleOrders } from "./player-commands";

const player = samplePlayer();

it("what plays can be paused, what is paused can be played, and neither the other way round", () => {
  expect(possibleOrders(player)).toEqual(["pause", "next", "previous"]);
  expect(possibleOrders({ ...player, isPlaying: false })).toEqual(["play", "next", "previous"]);
});

it("what Spotify would refuse is not offered", () => {
  expect(possibleOrders({ ...player, disallows: ["skipping_prev", "pausing"] })).toEqual(["next"]);
  const device = { id: "d", name: "D", kind: "Speaker", isActive: true, isRestricted: true, volume: null };
  expect(possibleOrders({ ...player, device })).toEqual([]);
});

it("while nothing plays nothing of it is offered", () => {
  expect(playerCommands(translator("en", "palette"), null)).toEqual([]);
});

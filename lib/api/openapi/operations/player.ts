import { playerCommand } from "../../player-bodies";
import { devicesResponse, playerResponse, queueResponse } from "../../schemas/player-responses";
import { age, device, track } from "../examples";
import type { Operation } from "../operation";

const reading = { method: "GET", group: "Player", feature: "player" } as const;

const player = {
  isPlaying: true,
  progressMs: 61_000,
  track,
  kind: "track",
  device,
  shuffle: false,
  repeat: "off",
  contextUri: null,
  disallows: [],
};

export const playerOperations = {
  getPlayer: {
    ...reading,
    path: "/player",
    summary: "What the player does.",
    answer: playerResponse,
    examples: { answer: { player, ...age } },
  },
  getQueue: {
    ...reading,
    path: "/player/queue",
    summary: "What is heard, and what comes next.",
    answer: queueResponse,
    examples: { answer: { current: track, next: [], ...age } },
  },
  getDevices: {
    ...reading,
    path: "/player/devices",
    summary: "Where something could be played.",
    answer: devicesResponse,
    examples: { answer: { devices: [device], ...age } },
  },
  tellPlayer: {
    method: "POST",
    path: "/player/commands",
    group: "Player",
    summary: "Tells the player something. It plays where Spotify plays: on a device of the listener's.",
    feature: "controlPlayer",
    body: playerCommand,
    errors: ["premium_required", "no_active_device", "restricted", "changed", "unconfirmed"],
    examples: { body: { command: "seek", positionMs: 30_000 } },
  },
} as const satisfies Record<string, Operation>;

import { playerCommand } from "../../bodies";
import { devicesResponse, playerResponse, queueResponse } from "../../schemas/player";
import { age, device, track } from "../examples";
import type { Operation } from "../operation";

const errors = ["premium_required", "no_active_device", "device_gone", "restricted"] as const;
const reading = { method: "GET", group: "Player", feature: "player", errors } as const;

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
    summary: "Returns the state of the player.",
    answer: playerResponse,
    examples: { answer: { player, ...age } },
  },
  getQueue: {
    ...reading,
    path: "/player/queue",
    summary: "Returns the current item and the queue.",
    answer: queueResponse,
    examples: { answer: { current: track, next: [], ...age } },
  },
  getDevices: {
    ...reading,
    path: "/player/devices",
    summary: "Returns the user's devices that are available for playback.",
    answer: devicesResponse,
    examples: { answer: { devices: [device], ...age } },
  },
  tellPlayer: {
    method: "POST",
    path: "/player/commands",
    group: "Player",
    summary: "Sends a command to the player. Music plays on one of the user's devices, not in this app.",
    feature: "controlPlayer",
    body: playerCommand,
    errors: [...errors, "refused", "unconfirmed"],
    examples: { body: { command: "seek", positionMs: 30_000 } },
  },
} as const satisfies Record<string, Operation>;

import { get, mutate } from "../client";
import type { RepeatMode } from "../constants";
import type { Query } from "../retry";
import {
  devicesSchema,
  playerSchema,
  queueSchema,
  type RawDevice,
  type RawPlayer,
  type RawQueue,
} from "../schemas";

/** `GET /me/player`: 1 call. Null when nothing is playing on any device. */
export function readPlayer(accessToken: string): Promise<RawPlayer | null> {
  const query = { additional_types: "track,episode" };
  return get({ path: "/me/player", query, schema: playerSchema, accessToken });
}

/** `GET /me/player/queue`: 1 call. */
export function readQueue(accessToken: string): Promise<RawQueue> {
  return get({ path: "/me/player/queue", schema: queueSchema, accessToken });
}

/**
 * `GET /me/player/devices`: 1 call. While no device is connected, Spotify is known to send 204, or 200 and 202 with text.
 */
export async function readDevices(accessToken: string): Promise<RawDevice[]> {
  const path = "/me/player/devices";
  const response = await get({ path, schema: devicesSchema, accessToken, textIsEmpty: true });
  return (response?.devices ?? []).filter((device) => device !== null);
}

/** What to play: a playlist, album or artist from a position or an item, or tracks. Without either, playback resumes. */
type Play = {
  contextUri?: string;
  uris?: string[];
  position?: number;
  offsetUri?: string;
  progressMs?: number;
};

/** A player command. `deviceId` is a device other than the active one. */
export type PlayerCommand =
  | ({ command: "play"; deviceId?: string } & Play)
  | { command: "pause" | "next" | "previous"; deviceId?: string }
  | { command: "seek"; deviceId?: string; positionMs: number }
  | { command: "volume"; deviceId?: string; percent: number }
  | { command: "shuffle"; deviceId?: string; on: boolean }
  | { command: "repeat"; deviceId?: string; mode: RepeatMode }
  | { command: "queue"; deviceId?: string; uri: string }
  | { command: "transfer"; deviceId: string; play: boolean };

type Request = {
  method?: "PUT" | "POST";
  path?: string;
  query?: Query;
  body?: unknown;
  nonIdempotent?: boolean;
};

function playBody({ contextUri, uris, position, offsetUri, progressMs }: Play) {
  const body = {
    ...(contextUri && { context_uri: contextUri }),
    ...(uris && { uris }),
    ...(position !== undefined && { offset: { position } }),
    ...(offsetUri && { offset: { uri: offsetUri } }),
    ...(progressMs !== undefined && { position_ms: progressMs }),
  };
  return Object.keys(body).length > 0 ? body : undefined;
}

function requestOf(command: PlayerCommand): Request {
  switch (command.command) {
    case "play":
      return { body: playBody(command) };
    case "pause":
      return {};
    // Sent twice, these skip or add twice.
    case "next":
    case "previous":
      return { method: "POST", nonIdempotent: true };
    case "queue":
      return { method: "POST", query: { uri: command.uri }, nonIdempotent: true };
    case "seek":
      return { query: { position_ms: command.positionMs } };
    case "volume":
      return { query: { volume_percent: command.percent } };
    case "shuffle":
      return { query: { state: String(command.on) } };
    case "repeat":
      return { query: { state: command.mode } };
    case "transfer":
      return { path: "/me/player", body: { device_ids: [command.deviceId], play: command.play } };
  }
}

/**
 * Sends a player command: 1 call. Only the next read of the player shows whether it had an effect.
 * @throws SpotifyError `premium_required`, `no_active_device`, `restricted`; `unconfirmed` for non-idempotent commands.
 */
export async function callPlayer(accessToken: string, command: PlayerCommand): Promise<void> {
  const { query, path = `/me/player/${command.command}`, method = "PUT", ...rest } = requestOf(command);
  const { deviceId } = command;
  const device: Query = command.command !== "transfer" && deviceId ? { device_id: deviceId } : {};
  await mutate({ method, path, query: { ...query, ...device }, ...rest, accessToken });
}

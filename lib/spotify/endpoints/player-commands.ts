import type { RepeatMode } from "../../api/types";
import { mutate } from "../client";
import type { Query } from "../fetch-with-retry";

/** What to play: a playlist, an album or an artist from one of its places, or tracks. Nothing of it: what was paused. */
export type Play = {
  context_uri?: string;
  uris?: string[];
  offset?: { position: number };
  position_ms?: number;
};

/** Something a player can be told. `device` is another than the active one. */
export type PlayerCommand =
  | { name: "play"; device?: string; play: Play }
  | { name: "pause" | "next" | "previous"; device?: string }
  | { name: "seek"; device?: string; positionMs: number }
  | { name: "volume"; device?: string; percent: number }
  | { name: "shuffle"; device?: string; on: boolean }
  | { name: "repeat"; device?: string; mode: RepeatMode }
  | { name: "queue"; device?: string; uri: string }
  | { name: "transfer"; device: string; play: boolean };

type Request = {
  method?: "PUT" | "POST";
  path?: string;
  query?: Query;
  body?: unknown;
  nonIdempotent?: boolean;
};

function requestOf(command: PlayerCommand): Request {
  switch (command.name) {
    case "play":
      return Object.keys(command.play).length ? { body: command.play } : {};
    case "pause":
      return {};
    // Told twice these skip or add twice.
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
      return { path: "/me/player", body: { device_ids: [command.device], play: command.play } };
  }
}

/**
 * Tells the player something: 1 call. Spotify does not say whether it was obeyed before the next look at the player.
 * @throws SpotifyError `premium_required`, `no_active_device`, `restricted`; `unconfirmed` for what must not be told twice.
 */
export async function callPlayer(accessToken: string, command: PlayerCommand): Promise<void> {
  const { query, path = `/me/player/${command.name}`, method = "PUT", ...rest } = requestOf(command);
  const device: Query = command.name !== "transfer" && command.device ? { device_id: command.device } : {};
  await mutate({ method, path, query: { ...query, ...device }, ...rest, accessToken });
}

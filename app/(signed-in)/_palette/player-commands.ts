import { type LucideIcon, Pause, Play, SkipBack, SkipForward } from "lucide-react";
import type { PlayerView } from "@/lib/api/types";
import { currentPlayer, type PlayerController } from "../_player/player-controller";
import type { Command, CommandLabels } from "./command";

type Order = "play" | "pause" | "next" | "previous";

const LOOKS: Record<Order, { picture: LucideIcon; keys?: string }> = {
  play: { picture: Play, keys: "K" },
  pause: { picture: Pause, keys: "K" },
  next: { picture: SkipForward },
  previous: { picture: SkipBack },
};

/** What a player can be told as it stands; what Spotify would refuse is left out. */
export function possibleOrders({ isPlaying, device, disallows }: PlayerView): Order[] {
  if (device?.isRestricted) return [];
  const orders: [Order, string][] = [
    isPlaying ? ["pause", "pausing"] : ["play", "resuming"],
    ["next", "skipping_next"],
    ["previous", "skipping_prev"],
  ];
  return orders.filter(([, action]) => !disallows.includes(action)).map(([order]) => order);
}

/** What can be told to whatever plays; nothing where nothing does. */
export function playerCommands(t: CommandLabels, held: PlayerController | null = currentPlayer()): Command[] {
  if (!held) return [];
  const song = held.player.track?.title ?? "";
  return possibleOrders(held.player).map((command) => ({
    ...LOOKS[command],
    id: command,
    name: t(`player.${command}.name`),
    also: t(`player.${command}.also`),
    meta: song,
    step: { kind: "act", act: () => currentPlayer()?.tell({ command }) },
  }));
}

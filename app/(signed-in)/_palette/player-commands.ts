import { ListPlus, type LucideIcon, Pause, Play, SkipBack, SkipForward } from "lucide-react";
import type { PlayerView } from "@/lib/api/types";
import { addableTrack, additions } from "../../_components/additions";
import { currentPlayer, type PlayerController } from "../_player/player-controller";
import type { Command, CommandLabels } from "./command";

type Order = "play" | "pause" | "next" | "previous";

const DISPLAY: Record<Order, { picture: LucideIcon; keys?: string }> = {
  play: { picture: Play, keys: "K" },
  pause: { picture: Pause, keys: "K" },
  next: { picture: SkipForward },
  previous: { picture: SkipBack },
};

/** Returns the commands that the player accepts in its current state. */
export function possibleOrders({ isPlaying, device, disallows }: PlayerView): Order[] {
  if (device?.isRestricted) return [];
  const orders: [Order, string][] = [
    isPlaying ? ["pause", "pausing"] : ["play", "resuming"],
    ["next", "skipping_next"],
    ["previous", "skipping_prev"],
  ];
  return orders.filter(([, action]) => !disallows.includes(action)).map(([order]) => order);
}

/** Returns the commands for the player; none while nothing plays. */
export function playerCommands(
  t: CommandLabels,
  controller: PlayerController | null = currentPlayer(),
): Command[] {
  if (!controller) return [];
  const song = controller.player.track?.title ?? "";
  return possibleOrders(controller.player).map((command) => ({
    ...DISPLAY[command],
    id: command,
    name: t(`player.${command}.name`),
    also: t(`player.${command}.also`),
    meta: song,
    step: { kind: "act", act: () => currentPlayer()?.sendCommand({ command }) },
  }));
}

/** Returns the command that adds the playing song to a playlist; none while nothing that can be added plays. */
export function addPlayingCommands(
  t: CommandLabels,
  controller: PlayerController | null = currentPlayer(),
): Command[] {
  const track = controller?.player.track;
  const entry = track && addableTrack(track);
  if (!entry?.uri) return [];
  return [
    {
      id: "add-playing",
      name: t("addPlaying.name"),
      also: t("addPlaying.also"),
      meta: entry.title,
      picture: ListPlus,
      step: { kind: "act", act: () => additions.send({ entries: [entry] }) },
    },
  ];
}

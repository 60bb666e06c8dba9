import { Speaker, Volume2 } from "lucide-react";
import type { DeviceView } from "@/lib/api/types";
import { foldText } from "../../../lib/text-search";
import { startPlayback } from "../../_components/playback";
import { currentPlayer, type PlayerController } from "../_player/player-controller";
import type { Command, CommandLabels } from "./command";

const MAX_PERCENT = 100;

/** Returns the typed volume in percent: the number at the end of the text; null if there is none up to 100. */
export function typedPercent(typed: string): number | null {
  const [, digits] = /(?:^|\D)(\d{1,3})\s*%?\s*$/.exec(typed) ?? [];
  return digits && Number(digits) <= MAX_PERCENT ? Number(digits) : null;
}

/** Returns the command that sets the volume; it waits for a number. None where the device has no volume. */
export function volumeCommands(
  t: CommandLabels,
  typed: string,
  controller: PlayerController | null = currentPlayer(),
): Command[] {
  const volume = controller?.player.device?.volume;
  if (controller?.player.device?.isRestricted || volume == null) return [];
  const percent = typedPercent(typed);
  const common = { id: "volume", also: t("volume.also"), picture: Volume2 };
  if (percent === null) {
    const name = t("volume.now", { percent: Math.round(volume) });
    return [
      { ...common, name, meta: t("volume.hint"), step: { kind: "fill", text: `${t("volume.fill")} ` } },
    ];
  }
  const act = () => currentPlayer()?.sendCommand({ command: "volume", percent });
  return [
    { ...common, name: t("volume.set", { percent }), meta: t("volume.meta"), step: { kind: "act", act } },
  ];
}

/** Returns whether a text asks for a device: reading them costs a call, so it has to say so. */
export function isForDevice(t: CommandLabels, typed: string): boolean {
  const text = foldText(typed);
  return [t("device.start"), t("device.word")].some((start) => text.startsWith(foldText(start)));
}

/** Returns the commands that move playback to another device; while they are not known, one that reads them. */
export function deviceCommands(t: CommandLabels, devices: readonly DeviceView[] | undefined): Command[] {
  const common = { also: t("device.also"), picture: Speaker };
  if (!devices) {
    const step = { kind: "fill", text: `${t("device.start")} ` } as const;
    return [{ ...common, id: "devices", name: t("device.any"), meta: t("device.hint"), step }];
  }
  return devices.flatMap(({ id, name, isActive, isRestricted }): Command[] => {
    if (id === null || isActive || isRestricted) return [];
    const act = () =>
      startPlayback({ actions: [{ command: "transfer", deviceId: id, play: true }], name, track: null });
    return [
      {
        ...common,
        id: `device ${id}`,
        name: t("device.name", { name }),
        meta: t("device.meta"),
        step: { kind: "act", act },
      },
    ];
  });
}

"use client";

import { useTranslations } from "#translations";
import type { DeviceView } from "@/lib/api/types";
import type { ApiErrorCode } from "@/lib/client/api-client-error";
import type { PlayerAction } from "@/lib/client/player-state";
import { useDevices } from "@/lib/client/use-devices";
import { errorText } from "../../_components/error-text";
import { ProgressHandle } from "../../_components/progress-handle";
import { useCommandLabels } from "./use-command-labels";

type Props = { isPlaying: boolean; tell: (order: PlayerAction) => Promise<void> };

/** Where it could play. Asked for when the list is opened: 1 call. */
export function DeviceList({ isPlaying, tell }: Props) {
  const t = useTranslations("player");
  const noDevice = errorText(useTranslations("failures"), "no_active_device");
  const { data, error, refresh } = useDevices(true);

  async function choose(deviceId: string): Promise<void> {
    await tell({ command: "transfer", deviceId, play: isPlaying });
    await refresh();
  }

  return (
    <section aria-label={t("devices")} className="mt-4 border-t border-line pt-3">
      <h2 className="text-t-20!">{t("playOn")}</h2>
      {!data && (
        <p role="status" className="mt-2 min-h-10 text-ink-2">
          {error ? <WhyNone code={error.code} /> : t("looking")}
        </p>
      )}
      {data?.devices.length === 0 && <p className="mt-2 text-ink-2">{noDevice.sentence}</p>}
      <ul className="mt-1">
        {data?.devices.map((device) => (
          <DeviceRow key={device.id ?? device.name} device={device} choose={choose} />
        ))}
      </ul>
    </section>
  );
}

function WhyNone({ code }: { code: ApiErrorCode }) {
  return useCommandLabels(code, "player").title;
}

type RowProps = { device: DeviceView; choose: (id: string) => void };

function DeviceRow({ device: { id, name, isActive, isRestricted }, choose }: RowProps) {
  const t = useTranslations("player");
  const deaf = id === null || isRestricted;

  return (
    <li className="border-b border-line last:border-0">
      <button
        type="button"
        aria-current={isActive || undefined}
        disabled={deaf}
        onClick={() => id && !isActive && choose(id)}
        className="flex min-h-11 w-full items-center gap-3 text-left disabled:text-ink-3 enabled:hover:bg-paper-2 aria-[current]:font-medium aria-[current]:text-amber-ink"
      >
        <span className="w-3.5 shrink-0">{isActive && <ProgressHandle />}</span>
        <span className="min-w-0 truncate" title={name}>
          {name}
        </span>
        {deaf && <span className="ml-auto shrink-0 text-t-12">{t("deaf")}</span>}
      </button>
    </li>
  );
}

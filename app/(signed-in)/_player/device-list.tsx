"use client";

import clsx from "clsx";
import { Laptop, type LucideIcon, Smartphone, Speaker, Tv } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "#translations";
import type { DeviceView } from "@/lib/api/types";
import type { ApiClientError } from "@/lib/client/api-client";
import { useDevices } from "@/lib/client/queries";
import { Button } from "../../_components/button";
import { errorText } from "../../_components/error-text";
import { indices } from "../../_components/indices";
import { LocalTime } from "../../_components/local-time";
import { ProgressHandle } from "../../_components/progress-handle";
import { Skeleton } from "../../_components/skeleton";
import { lastUsedFirst, readLastUsed } from "./last-devices";
import { useCommandLabels } from "./player-error";

/** Spotify's names of devices that have their own icon; others are shown as speakers. */
const ICONS: Record<string, LucideIcon> = {
  computer: Laptop,
  smartphone: Smartphone,
  tablet: Smartphone,
  tv: Tv,
};

const ROW = "flex min-h-12 w-full items-center gap-4 border-b border-line text-left";

type Props = {
  /** The name of what starts on the chosen device; null if playback only moves there. */
  starting: string | null;
  /** Whether it is only added to the queue there. */
  isQueued: boolean;
  choose: (deviceId: string) => Promise<unknown>;
};

/** Devices to play on, those used last first. Fetched when the list opens: 1 call. */
export function DeviceList({ starting, isQueued, choose }: Props) {
  const t = useTranslations("player");
  const noDevice = errorText(useTranslations("failures"), "no_active_device");
  const { data, error, refresh } = useDevices(true);
  const [used] = useState(readLastUsed);
  const devices = data && lastUsedFirst(data.devices, used);

  const hasRows = devices ? devices.length > 0 : !error;

  async function chooseAndRefresh(deviceId: string): Promise<void> {
    await choose(deviceId);
    await refresh();
  }

  return (
    <section aria-label={t("devices")} className={starting ? undefined : "mt-6"}>
      <h2
        className={clsx(
          starting ? "mb-2" : "pb-2 text-t-20!",
          hasRows && !starting && "border-b border-line",
        )}
      >
        {t("playOn")}
      </h2>
      {starting && (
        <p role="alert" className="mb-3 text-pretty wrap-anywhere text-ink-2">
          {t(isQueued ? "queuesThere" : "startsThere", { name: starting })}
        </p>
      )}
      {!devices && (error ? <DevicesError error={error} onRetry={refresh} /> : <DevicesSkeleton />)}
      {devices?.length === 0 && <p className="mt-3 text-ink-2">{noDevice.sentence}</p>}
      <ul>
        {devices?.map((device, index) => (
          <DeviceRow
            key={device.id ?? device.name}
            device={device}
            // The proposal: the device that the user most likely wants.
            usedAt={starting && index === 0 ? used.get(device.id ?? "") : undefined}
            choose={chooseAndRefresh}
          />
        ))}
      </ul>
      {devices && devices.length > 0 && <p className="mt-3 text-t-12 text-ink-3">{t("missingDevice")}</p>}
    </section>
  );
}

function DevicesError({ error, onRetry }: { error: ApiClientError; onRetry: () => void }) {
  const t = useTranslations("failures");
  const { title, step } = useCommandLabels(error.code, "player");

  return (
    <div role="alert" className="mt-3 flex flex-wrap items-center justify-between gap-4 text-ink-2">
      <p>{title}</p>
      {step === "retry" && error.retryAfter === null && <Button onClick={onRetry}>{t("retry")}</Button>}
    </div>
  );
}

function DevicesSkeleton() {
  const t = useTranslations("player");

  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{t("looking")}</span>
      {indices(3).map((slot) => (
        <div key={slot} className={ROW}>
          <Skeleton className="size-4" />
          <Skeleton className={slot % 2 ? "h-2.5 w-28" : "h-2.5 w-36"} />
        </div>
      ))}
    </div>
  );
}

type RowProps = {
  device: DeviceView;
  /** When (Unix ms) it was last used, if that is shown. */
  usedAt: number | undefined;
  choose: (id: string) => Promise<void>;
};

function DeviceRow({ device: { id, name, kind, isActive, isRestricted }, usedAt, choose }: RowProps) {
  const t = useTranslations("player");
  const isUnavailable = id === null || isRestricted;
  const Icon = ICONS[kind.toLowerCase()] ?? Speaker;
  const time = () => <LocalTime at={usedAt ?? 0} now={Date.now()} />;

  return (
    <li>
      <button
        type="button"
        aria-current={isActive || undefined}
        disabled={isUnavailable}
        onClick={() => id && !isActive && void choose(id)}
        className={clsx(
          ROW,
          "-outline-offset-2 disabled:text-ink-3 enabled:hover:bg-paper-2 aria-[current]:font-medium aria-[current]:text-amber-ink",
          usedAt !== undefined &&
            "bg-amber-wash shadow-[-16px_0_0_var(--amber-wash),16px_0_0_var(--amber-wash)]",
        )}
      >
        <span className="w-5 shrink-0">
          {isActive ? <ProgressHandle /> : <Icon size={18} strokeWidth={1.25} aria-hidden="true" />}
        </span>
        <span className="min-w-0 truncate" title={name}>
          {name}
        </span>
        {isUnavailable && <span className="ml-auto shrink-0 text-t-12">{t("deaf")}</span>}
        {usedAt !== undefined && (
          <span className="ml-auto shrink-0 text-t-12 text-ink-3">{t.rich("lastUsed", { time })}</span>
        )}
      </button>
    </li>
  );
}

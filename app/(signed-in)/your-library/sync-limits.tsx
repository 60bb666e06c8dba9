"use client";

import { useTranslations } from "#translations";
import type { PaceMode } from "@/lib/local-library/pace";
import { formatNumber } from "../../_components/dates";
import { Fact } from "./facts";
import type { LocalLibraryState, StoredLibrary } from "./use-local-library";

type Props = { library: LocalLibraryState; kept: StoredLibrary };

const DAILY_LIMITS = [500, 1_000, 2_000, 5_000];

const SELECT = "min-h-9 rounded-ctl border border-line-2 bg-paper px-2";

function DailyLimit({ library: { sync, refresh }, kept: { budget } }: Props) {
  const t = useTranslations("yourLibrary.next");
  const choices = [...new Set([...DAILY_LIMITS, budget.dailyCalls])].sort((a, b) => a - b);
  const choose = (dailyCalls: number) => void sync?.setDailyCalls(dailyCalls).then(refresh);
  return (
    <Fact name={t("limit")}>
      <select
        aria-label={t("limit")}
        value={budget.dailyCalls}
        onChange={({ target }) => choose(Number(target.value))}
        className={SELECT}
      >
        {choices.map((calls) => (
          <option key={calls} value={calls}>
            {formatNumber(calls)}
          </option>
        ))}
      </select>
    </Fact>
  );
}

const MODES: readonly PaceMode[] = ["default", "extended"];

function Speed({ library: { sync, refresh }, kept }: Props) {
  const t = useTranslations("yourLibrary.next");
  const choose = (mode: PaceMode) => void sync?.setMode(mode).then(refresh);
  return (
    <Fact name={t("pace")}>
      <select
        aria-label={t("pace")}
        value={kept.mode}
        onChange={({ target }) => choose(MODES.find((mode) => mode === target.value) ?? "default")}
        className={`${SELECT} max-w-full`}
      >
        {MODES.map((mode) => (
          <option key={mode} value={mode}>
            {t(mode)}
          </option>
        ))}
      </select>
    </Fact>
  );
}

/** How many requests a day a sync may make, and how fast: two facts that the person can change. */
export function SyncLimits(props: Props) {
  return (
    <>
      <DailyLimit {...props} />
      <Speed {...props} />
    </>
  );
}

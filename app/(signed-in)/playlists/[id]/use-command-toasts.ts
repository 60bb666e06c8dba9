"use client";

import { useTranslations } from "#translations";
import { formatNumber } from "@/app/_components/dates";
import { showToast, type Toast, toasts } from "@/app/_components/toast-store";
import { ApiClientError } from "@/lib/client/api-client-error";
import { type ChangeSeed, type ChangeState, changeHistory, type Undo } from "@/lib/client/change-history";
import { type Command, type Progress, StoppedChange, UnreadList } from "@/lib/client/optimistic-queue";
import type { PlaylistQueue } from "@/lib/client/use-optimistic-playlist";
import { toastError, toastPartialChange } from "../mutation-toasts";
import { useDebouncedRefresh } from "./use-refresh";

type Part = { done: string; total: string };

/** How what becomes of a change is told. */
export type Telling = {
  /** In words, where nothing of it was made. */
  failed: string;
  /** In words, how far it is, and how far it came where it stopped. */
  underway: (part: Part) => string;
  part: (part: Part) => string;
  /** Takes back what was made of it; undefined where that is not offered. */
  undo?: Undo;
  /** Makes it although the rest of the list cannot be read; undefined where nobody may choose that. */
  anyway?: () => void;
  change?: Omit<ChangeSeed, "sentence">;
  /** Its record in the history, once it is told of. */
  record?: () => number | undefined;
  onWhole?: () => void;
};

/** What became of a change that was not made whole. */
function stateAfter(cause: unknown): ChangeState {
  if (cause instanceof StoppedChange) return "partly";
  return cause instanceof ApiClientError && cause.code === "unconfirmed" ? "unknown" : "planned";
}

/** Songs from which on a change takes so long that its progress is shown: more than one call. */
const LONG = 101;

/** Makes commands of a playlist, and tells how far they are, where they stopped, and what helps. */
export function useCommandToasts(queue: PlaylistQueue) {
  const t = useTranslations("playlist.change");
  const refresh = useDebouncedRefresh({ isPatient: true });

  /** Shows how far a long change is, and what nobody confirmed. @returns the listener, and what closes the toast. */
  function follow({ underway, record }: Telling) {
    let toast: Toast | null = null;
    let refused = 0;
    function onProgress({ done, total, isUnconfirmed, ...more }: Progress): void {
      refused = more.refused;
      changeHistory.update(record?.(), { state: isUnconfirmed ? "unknown" : "sent", done, total });
      if (!isUnconfirmed && total < LONG) return;
      const progress = { done, total };
      const sentence = isUnconfirmed
        ? t("looking")
        : underway({ done: formatNumber(done), total: formatNumber(total) });
      if (toast && toasts.current()?.id === toast.id) toasts.update(toast.id, { sentence, progress });
      else toast = showToast({ sentence, progress });
    }
    const close = () => {
      if (toast && toasts.current()?.id === toast.id) toasts.close();
      return { wasShown: toast !== null, refused };
    };
    return { onProgress, close };
  }

  function fail(command: Command, telling: Telling, cause: unknown): void {
    const rest = () => void run({ ...command, held: undefined }, telling);
    const { failed, part, undo, change, anyway } = telling;
    if (cause instanceof UnreadList)
      showToast({
        sentence: t("restUnread"),
        failure: { cause: cause.cause, feature: "editPlaylists", retry: rest },
        action: anyway && { label: t("removeAnyway"), act: anyway },
      });
    else if (cause instanceof StoppedChange) {
      const { total, left } = cause;
      const words = part({ done: formatNumber(total - left), total: formatNumber(total) });
      toastPartialChange(words, { cause: cause.cause, undo, change, rest });
    } else toastError(stateAfter(cause) === "unknown" ? t("notConfirmed") : failed, cause, rest);
  }

  /** Makes a command. @returns whether it is made, and what was told on its way. */
  async function run(command: Command, telling: Telling) {
    const { onProgress, close } = follow(telling);
    try {
      const result = await queue.change(command, { onProgress, onWhole: telling.onWhole });
      if (result === "committed" || result === "stopped") refresh();
      if (result === "committed") {
        changeHistory.update(telling.record?.(), { state: "confirmed" });
      }
      const told = close();
      if (told.refused > 0) showToast({ sentence: t("localStay", { count: told.refused }) });
      return { isMade: result === "committed", wasStopped: result === "stopped", ...told };
    } catch (cause) {
      refresh();
      const told = close();
      const isMade = cause instanceof StoppedChange && cause.left === 0;
      changeHistory.update(telling.record?.(), { state: isMade ? "confirmed" : stateAfter(cause) });
      if (!isMade) fail(command, telling, cause);
      return { isMade, wasStopped: false, ...told };
    }
  }

  return { run, refresh };
}

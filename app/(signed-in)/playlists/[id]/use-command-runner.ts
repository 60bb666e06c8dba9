"use client";

import { useTranslations } from "#translations";
import { formatNumber } from "@/app/_components/dates";
import { showToast, type Toast, toasts } from "@/app/_components/toast-store";
import { ApiClientError } from "@/lib/client/api-client";
import { type ChangeSeed, type ChangeState, changeHistory, type Undo } from "@/lib/client/change-history";
import { type Command, type Progress, StoppedChange, UnreadList } from "@/lib/client/optimistic-command";
import type { PlaylistQueue } from "@/lib/client/use-playlist-queue";
import { toastError, toastPartialChange } from "../mutation-toasts";
import { useDebouncedRefresh } from "./use-refresh";

type Part = { done: string; total: string };

/** The texts and actions for the outcome of a change. */
export type Telling = {
  /** The text if nothing was changed. */
  failed: string;
  /** `underway` is the text of the progress, `part` the text of how far a stopped change came. */
  underway: (part: Part) => string;
  part: (part: Part) => string;
  /** Undoes the completed part; undefined where undo is not offered. */
  undo?: Undo;
  /** Applies the change although the rest of the list cannot be loaded; undefined where that is not offered. */
  anyway?: () => void;
  change?: Omit<ChangeSeed, "sentence">;
  /** The record in the change history, once the change has a toast. */
  record?: () => number | undefined;
  onWhole?: () => void;
};

/** Returns the state of a change that did not complete. */
function stateAfter(cause: unknown): ChangeState {
  if (cause instanceof StoppedChange) return "partly";
  return cause instanceof ApiClientError && cause.code === "unconfirmed" ? "unknown" : "planned";
}

/** The number of songs from which progress is shown: such a change needs more than one call. */
const MIN_SONGS_FOR_PROGRESS = 101;

/** Runs commands of a playlist. Shows their progress, where they stopped, and what the user can do then. */
export function useCommandRunner(queue: PlaylistQueue) {
  const t = useTranslations("playlist.change");
  const refresh = useDebouncedRefresh({ isPatient: true });

  /** Shows the progress of a long change, and an unconfirmed state. @returns the listener, and a function that closes the toast. */
  function follow({ underway, record }: Telling) {
    let toast: Toast | null = null;
    let refused = 0;
    function onProgress({ done, total, isUnconfirmed, ...more }: Progress): void {
      refused = more.refused;
      changeHistory.update(record?.(), { state: isUnconfirmed ? "unknown" : "sent", done, total });
      if (!isUnconfirmed && total < MIN_SONGS_FOR_PROGRESS) return;
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

  /** Runs a command. @returns whether it completed or was stopped, whether a toast was shown, and how many songs Spotify refused. */
  async function run(command: Command, telling: Telling) {
    const { onProgress, close } = follow(telling);
    try {
      const result = await queue.change(command, { onProgress, onWhole: telling.onWhole });
      if (result === "committed" || result === "stopped") refresh();
      if (result === "committed") {
        changeHistory.update(telling.record?.(), { state: "confirmed" });
      }
      const outcome = close();
      if (outcome.refused > 0) showToast({ sentence: t("localStay", { count: outcome.refused }) });
      return { isMade: result === "committed", wasStopped: result === "stopped", ...outcome };
    } catch (cause) {
      refresh();
      const outcome = close();
      const isMade = cause instanceof StoppedChange && cause.left === 0;
      changeHistory.update(telling.record?.(), { state: isMade ? "confirmed" : stateAfter(cause) });
      if (!isMade) fail(command, telling, cause);
      return { isMade, wasStopped: false, ...outcome };
    }
  }

  return { run, refresh };
}

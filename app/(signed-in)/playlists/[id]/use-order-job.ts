"use client";

import { useSWRConfig } from "swr";
import { useTranslations } from "#translations";
import { formatNumber } from "@/app/_components/dates";
import { showToast } from "@/app/_components/toast-store";
import { apiPaths } from "@/lib/api/paths";
import type { PlaylistPageView } from "@/lib/api/types";
import { useAccount } from "@/lib/client/account";
import { callPace } from "@/lib/client/call-pace";
import { type JobControl, jobs } from "@/lib/client/jobs";
import { type Command, type CommitResult, StoppedChange } from "@/lib/client/optimistic-command";
import type { ServerPlaylist } from "@/lib/client/optimistic-playlist";
import { moveIntoOrderCommand, rewriteCommand, withEntriesOf } from "@/lib/client/order-commands";
import { arranged } from "@/lib/client/order-plan";
import { callsToRead, readPlaylistPaced } from "@/lib/client/paced-read";
import { deleteRewrite, saveRewrite, whileRewriting } from "@/lib/client/rewrite-journal";
import type { SparseList } from "@/lib/client/sparse-list";
import { usePlaylistQueue } from "@/lib/client/use-playlist-queue";
import { toastError, toastPartialChange, toastPermissionNeeded } from "../mutation-toasts";
import { useDebouncedRefresh } from "./use-refresh";

/** How an order is kept: with moves, or by writing the list again. */
export type OrderWay = "moves" | "rewrite";

/** An order to keep. `known`: entries to write that an interrupted rewrite left out of the list. */
type Wanted = { order: readonly number[]; way: OrderWay; known?: SparseList; isUndo?: boolean };

function urisOf({ entries }: Pick<SparseList, "entries">): (string | null)[] {
  return entries.map((entry) => entry?.uri ?? null);
}

const texts = (uris: readonly (string | null)[]) => uris.flatMap((uri) => uri ?? []);

type Props = { playlist: PlaylistPageView; name: string; mayEdit: boolean; page: ServerPlaylist };

/** Returns a function that keeps an order of a playlist's entries, as a job with progress and undo. */
export function useOrderJob({ playlist: { id }, name, mayEdit, page }: Props) {
  const t = useTranslations("order");
  const account = useAccount();
  const queue = usePlaylistQueue(id, page);
  const refresh = useDebouncedRefresh({ isPatient: true });
  const { mutate } = useSWRConfig();

  /** Sends a command as a part of a job. */
  function send(job: JobControl, command: Command): Promise<CommitResult> {
    job.signal.addEventListener("abort", () => void queue.withdraw(command));
    return queue.change(command, { onProgress: ({ done, total }) => job.report({ done, total }) });
  }

  /** Writes a list again. Its songs are stored until it is complete. @returns null if they cannot be stored. */
  async function rewrite(job: JobControl, command: Command, before: SparseList, after: SparseList) {
    const record = {
      account,
      playlist: id,
      name,
      before: texts(urisOf(before)),
      after: texts(urisOf(after)),
    };
    if (!saveRewrite(record)) return null;
    const result = await whileRewriting(id, () => send(job, command));
    deleteRewrite(record);
    return result;
  }

  /** Compares the list with Spotify's. @returns whether they are equal; null if Spotify's cannot be read. */
  async function check(job: JobControl): Promise<boolean | null> {
    job.report({ phase: "checking", canCancel: false });
    try {
      const { playlist, entries } = await readPlaylistPaced(id);
      const isEqual = String(urisOf({ entries })) === String(urisOf(queue.committed().list));
      // The page then does not read the list again.
      if (isEqual) void mutate(apiPaths.allEntries(id, playlist.snapshot), entries, { revalidate: false });
      return isEqual;
    } catch {
      return null;
    }
  }

  async function work(job: JobControl, wanted: Wanted): Promise<void> {
    const { order, way, known, isUndo } = wanted;
    const { list } = queue.shown();
    const before = known ? withEntriesOf(list, known) : list;
    callPace.note(callsToRead(before.keys.length));
    const command =
      way === "moves"
        ? moveIntoOrderCommand(id, order)
        : rewriteCommand(id, order, { known, onSend: () => job.report({ canCancel: false }) });
    const undo = isUndo ? undefined : () => start({ order: before.keys, way, isUndo: true });
    const change = { kind: "order", playlist: id } as const;
    try {
      const after = arranged(before, order);
      const result = await (way === "moves" ? send(job, command) : rewrite(job, command, before, after));
      if (result === null) return void showToast({ sentence: t("full") });
      if (result === "withdrawn") return;
      if (result === "stopped") return void showToast({ sentence: t("stopped"), undo, change });
      const isEqual = await check(job);
      refresh();
      if (isEqual === false) {
        const action = { label: t("again"), act: () => start(wanted) };
        showToast({ sentence: t("differs", { name }), action });
      } else {
        const sentence = isEqual === null ? "unchecked" : isUndo ? "restored" : "kept";
        showToast({ sentence: t(sentence, { name }), undo, change });
      }
    } catch (cause) {
      refresh();
      fail(cause, wanted, before);
    }
  }

  /** Tells how far a job came, and offers to go on or back. */
  function fail(cause: unknown, wanted: Wanted, before: SparseList): void {
    const { way } = wanted;
    const known = way === "rewrite" ? before : undefined;
    const again = () => start({ ...wanted, known });
    if (!(cause instanceof StoppedChange)) {
      toastError(t("failed"), cause, again);
      return;
    }
    const { total, left } = cause;
    const values = { name, done: formatNumber(total - left), total: formatNumber(total) };
    toastPartialChange(t(way === "moves" ? "part" : "partRewrite", values), {
      cause: cause.cause,
      undo: wanted.isUndo ? undefined : () => start({ order: before.keys, way, known, isUndo: true }),
      change: { kind: "order", playlist: id },
      rest: again,
    });
  }

  function start(wanted: Wanted): void {
    if (mayEdit) void jobs.run(t("job", { name }), wanted.order.length, (job) => work(job, wanted));
    else toastPermissionNeeded(t("failed"));
  }

  return (order: readonly number[], way: OrderWay) => start({ order, way });
}

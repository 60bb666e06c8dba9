"use client";

import { useSWRConfig } from "swr";
import { useTranslations } from "#translations";
import { formatNumber } from "@/app/_components/dates";
import { showToast } from "@/app/_components/toast-store";
import { apiPaths } from "@/lib/api/paths";
import { useAccount } from "@/lib/client/account";
import { callPace } from "@/lib/client/call-pace";
import { type JobControl, jobs } from "@/lib/client/jobs";
import type { NewPlaylistPlan, PlannedPlaylist } from "@/lib/client/new-playlist-plan";
import { readPlaylistPaced } from "@/lib/client/paced-read";
import { changeEntries, chunksOf } from "@/lib/client/playlist-commands";
import { adjustTotal, type PlaylistsCache } from "@/lib/client/playlists-cache";
import { deleteUnfinished, equalPrefix, saveRewrite, whileRewriting } from "@/lib/client/rewrite-journal";
import { usePlaylistMutations } from "@/lib/client/use-playlist-mutations";
import { toastError, toastPartialChange } from "./mutation-toasts";

/** One playlist that is being created. */
type Progress = PlannedPlaylist & { id: string | null; done: number; isUncertain: boolean };

/** `onDone` is called after each addition. */
type Steps = { onDone: () => void; signal: AbortSignal };

/** What the user asked for: its name, and the plan, which may have to read the sources first. */
type Request = { title: string; total: number; plan: (job: JobControl) => Promise<NewPlaylistPlan> };

/** Returns a function that creates playlists with songs, as a job with progress and undo. The sources stay as they are. */
export function useNewPlaylists(onOpen: (id: string) => void) {
  const t = useTranslations("playlists.make");
  const account = useAccount();
  const { mutate } = useSWRConfig();
  const mutations = usePlaylistMutations();

  function countSongs(id: string, by: number): void {
    void mutate<PlaylistsCache>(apiPaths.playlists, (all) => all && adjustTotal(all, id, by), {
      revalidate: false,
    });
  }

  async function create(one: Progress): Promise<string> {
    one.id = await mutations.createEmpty(one.name);
    return one.id;
  }

  /**
   * Creates what is left, one playlist after another, and stores it until it is created: the page may be closed. A change that is
   * cancelled stays short.
   */
  async function fill([one, ...others]: readonly Progress[], steps: Steps, last?: string): Promise<void> {
    if (!one || steps.signal.aborted) return;
    const id = one.id ?? (await create(one));
    const { name, uris } = one;
    const next = others.map((other) => ({ name: other.name, uris: other.uris }));
    await whileRewriting(id, async () => {
      saveRewrite({ account, playlist: id, name, before: [], after: uris, isNew: true, next });
      if (last !== undefined) deleteUnfinished(last);
      await addRest(one, id, steps);
      await fill(others, steps, id);
    });
    deleteUnfinished(id);
  }

  /** Looks at what is there first if the last call was not confirmed. */
  async function addRest(one: Progress, id: string, { onDone, signal }: Steps): Promise<void> {
    if (one.isUncertain) {
      const { entries } = await readPlaylistPaced(id);
      one.done = equalPrefix(
        entries.map(({ uri }) => uri),
        one.uris,
      );
    }
    one.isUncertain = true;
    for (const uris of chunksOf(one.uris.slice(one.done))) {
      if (signal.aborted) break;
      await callPace.turn();
      await changeEntries(id, "POST", { uris });
      one.done += uris.length;
      countSongs(id, uris.length);
      onDone();
    }
    one.isUncertain = false;
  }

  /** Compares a new playlist with its plan. @returns whether they are equal; true if it cannot be read. */
  async function check({ id, uris }: Progress): Promise<boolean> {
    if (id === null || uris.length === 0) return true;
    try {
      const { playlist, entries } = await readPlaylistPaced(id);
      void mutate(apiPaths.allEntries(id, playlist.snapshot), entries, { revalidate: false });
      return String(entries.map(({ uri }) => uri)) === String(uris);
    } catch {
      return true;
    }
  }

  function undoOf(made: readonly Progress[]): (() => void) | undefined {
    const ids = made.flatMap(({ id }) => id ?? []);
    if (ids.length === 0) return undefined;
    return () => {
      for (const id of ids)
        mutations.keep(id, false).catch((cause: unknown) => toastError(t("stays"), cause, undoOf(made)));
    };
  }

  function done(made: readonly Progress[], { leftOut }: NewPlaylistPlan, isEqual: boolean): void {
    const [first] = made;
    const { local, gone, copies } = leftOut;
    const sentence = [
      t("made", { count: made.length, name: first?.name ?? "", songs: sum(made.map(({ done }) => done)) }),
      copies > 0 ? t("withoutCopies", { count: copies }) : "",
      local + gone > 0 ? t("leftOut", { count: local + gone }) : "",
      isEqual ? "" : t("differs"),
    ];
    const id = first?.id;
    showToast({
      sentence: sentence.filter(Boolean).join(" "),
      undo: undoOf(made),
      change: { kind: "create", playlist: id ?? null },
      action: id ? { label: t("open"), act: () => onOpen(id) } : undefined,
    });
  }

  async function work(job: JobControl, plan: NewPlaylistPlan, made: readonly Progress[], request: Request) {
    const total = sum(made.map(({ uris }) => uris.length));
    const report = () => job.report({ done: sum(made.map((one) => one.done)), total });
    report();
    try {
      await fill(made, { onDone: report, signal: job.signal });
      if (job.signal.aborted) {
        const values = { done: formatNumber(sum(made.map((one) => one.done))), total: formatNumber(total) };
        showToast({ sentence: t("stopped", values), undo: undoOf(made), change: { kind: "create" } });
        return;
      }
      job.report({ phase: "checking", canCancel: false });
      let isEqual = true;
      for (const one of made) isEqual = (await check(one)) && isEqual;
      done(made, plan, isEqual);
    } catch (cause) {
      const values = { done: formatNumber(sum(made.map((one) => one.done))), total: formatNumber(total) };
      const rest = () => void jobs.run(request.title, total, (next) => work(next, plan, made, request));
      toastPartialChange(t("part", values), { cause, undo: undoOf(made), change: { kind: "create" }, rest });
    }
  }

  async function begin(job: JobControl, request: Request): Promise<void> {
    try {
      const plan = await request.plan(job);
      if (job.signal.aborted) return;
      const made = plan.playlists.map((one) => ({ ...one, id: null, done: 0, isUncertain: false }));
      if (sum(made.map(({ uris }) => uris.length)) === 0) showToast({ sentence: t("nothing") });
      else await work(job, plan, made, request);
    } catch (cause) {
      toastError(t("failed"), cause, () => start(request));
    }
  }

  function start(request: Request): void {
    void jobs.run(request.title, request.total, (job) => begin(job, request));
  }

  return start;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "#translations";
import { apiPaths } from "@/lib/api/paths";
import type { ListedPlaylist } from "@/lib/api/types";
import { fetcher } from "@/lib/client/api-client";
import {
  interruptedRewrite,
  type MissingPart,
  writeMissing,
  writeOrder,
} from "@/lib/client/interrupted-rewrite";
import { jobs } from "@/lib/client/jobs";
import type { PlaylistsCache } from "@/lib/client/playlists-cache";
import { deleteRewrite, type RewriteRecord, storedRewrites } from "@/lib/client/rewrite-journal";
import { usePlaylistMutations } from "@/lib/client/use-playlist-mutations";
import { Button } from "./button";
import { showToast } from "./toast-store";

type Interrupted = { record: RewriteRecord } & MissingPart;

/** How long to wait for a tab that is at it: it may be the page that is just being left. */
const RUNNING_RETRY_MS = 3_000;

/** Finds a playlist that is short because writing it was interrupted. Forgets those that are not. */
async function findInterrupted(account: string): Promise<Interrupted | "running" | null> {
  let isRunning = false;
  for (const record of storedRewrites(account)) {
    // If Spotify cannot be read now, the next page looks again.
    const part = await interruptedRewrite(record).catch(() => "unknown" as const);
    if (part === "running") isRunning = true;
    else if (part === null) deleteRewrite(record);
    else if (part !== "unknown") return { record, ...part };
  }
  return isRunning ? "running" : null;
}

/** Offers to complete a playlist that was left short when a page was closed, or to restore its earlier order; to remove a new one. */
export function InterruptedRewrites({ account }: { account: string }) {
  const t = useTranslations("jobs");
  const mutations = usePlaylistMutations();
  const [found, setFound] = useState<Interrupted | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    function look(): void {
      void findInterrupted(account).then((next) => {
        if (next === "running") timer = setTimeout(look, RUNNING_RETRY_MS);
        else setFound(next);
      });
    }
    look();
    return () => clearTimeout(timer);
  }, [account]);
  if (!found) return null;
  const { record, missing } = found;
  const { name, playlist, isNew, next = [] } = record;

  /** Creates a playlist, or takes the empty one of that name: the page may have closed while it was created. */
  async function create(wanted: string): Promise<string> {
    const { playlists } = await fetcher<PlaylistsCache>(apiPaths.playlists);
    const isWanted = (one: ListedPlaylist) => one.kind === "own" && one.name === wanted && one.total === 0;
    return playlists.find(isWanted)?.id ?? (await mutations.createEmpty(wanted));
  }

  function sentence(): string {
    if (next.length > 0) return t("interruptedSeveral", { name, count: next.length, missing });
    return t(isNew ? "interruptedNew" : "interrupted", { name, missing });
  }

  function run(way: "complete" | "restore"): void {
    setFound(null);
    const title = t(way === "complete" ? "completing" : "restoring", { name });
    const completed = next.length > 0 ? "completedSeveral" : "completed";
    jobs
      .run(title, way === "complete" ? missing : record.before.length, (job) =>
        way === "complete" ? writeMissing(record, job, create) : writeOrder(record, job),
      )
      .then(() => showToast({ sentence: t(way === "complete" ? completed : "restored", { name }) }))
      .catch((cause: unknown) => showToast({ sentence: t("failed", { name }), failure: { cause } }));
  }

  function remove(): void {
    setFound(null);
    mutations.keep(playlist, false).then(
      () => showToast({ sentence: t("removed", { name }), undo: () => void mutations.keep(playlist, true) }),
      (cause: unknown) =>
        showToast({ sentence: t("notRemoved", { name }), failure: { cause, retry: remove } }),
    );
  }

  return (
    <section aria-label={t("label")} className="border-t border-line bg-amber-wash">
      <div className="room flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
        <p role="alert" className="flex-1 basis-3/5 text-pretty">
          {sentence()}
        </p>
        <Button kind="ink" onClick={() => run("complete")}>
          {t("complete")}
        </Button>
        {isNew ? (
          <Button onClick={remove}>{t("remove")}</Button>
        ) : (
          <Button onClick={() => run("restore")}>{t("restore")}</Button>
        )}
      </div>
    </section>
  );
}

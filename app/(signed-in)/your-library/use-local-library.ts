"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { type CallBudget, parseBudget } from "@/lib/local-library/call-budget";
import { LibraryStorageError, type StorageProblem } from "@/lib/local-library/database";
import type { StoredList } from "@/lib/local-library/library-types";
import { openLibrary } from "@/lib/local-library/open-library";
import type { PaceMode } from "@/lib/local-library/pace";
import { BUDGET } from "@/lib/local-library/sync-calls";
import { NO_PROGRESS } from "@/lib/local-library/sync-progress";
import type { LibrarySync, SyncView } from "@/lib/local-library/sync-tabs";

/** What is stored, as far as the page shows it. */
export type StoredLibrary = { lists: StoredList[]; budget: CallBudget; mode: PaceMode };

/** The local library in this tab. `kept` is null until it was opened; `problem` tells why it cannot be. */
export type LocalLibraryState = {
  sync: LibrarySync | null;
  view: SyncView;
  kept: StoredLibrary | null;
  problem: StorageProblem | null;
  /** Reads again what is stored. */
  refresh: () => void;
};

const NO_VIEW: SyncView = { progress: NO_PROGRESS, isHere: false };

async function readStored(sync: LibrarySync): Promise<StoredLibrary> {
  const { store } = sync;
  const [lists, budget, pace] = await Promise.all([store.lists(), store.value(BUDGET), sync.mode()]);
  return { lists, budget: parseBudget(budget), mode: pace };
}

function problemOf(error: unknown): StorageProblem {
  if (!(error instanceof LibraryStorageError)) reportError(error);
  return error instanceof LibraryStorageError ? error.problem : "blocked";
}

/** Opens the local library of an account, and reads what is stored whenever a list is done. */
export function useLocalLibrary(account: string): LocalLibraryState {
  const [sync, setSync] = useState<LibrarySync | null>(null);
  const [kept, setKept] = useState<StoredLibrary | null>(null);
  const [problem, setProblem] = useState<StorageProblem | null>(null);
  const view = useSyncExternalStore(
    useCallback((listener) => sync?.subscribe(listener) ?? (() => {}), [sync]),
    () => sync?.view() ?? NO_VIEW,
    () => NO_VIEW,
  );
  const refresh = useCallback(() => {
    if (!sync) return;
    readStored(sync).then(
      (now) => {
        setKept(now);
        setProblem(null);
      },
      (error: unknown) => setProblem(problemOf(error)),
    );
  }, [sync]);

  useEffect(() => {
    const opened = openLibrary(account);
    setSync(opened);
    opened.open().catch((error: unknown) => setProblem(problemOf(error)));
  }, [account]);

  const { status, listsDone, lists } = view.progress;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored changes with the progress
  useEffect(refresh, [refresh, status, listsDone, lists]);

  return { sync, view, kept, problem, refresh };
}

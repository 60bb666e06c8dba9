"use client";

import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";
import { useAccount } from "@/lib/client/account";
import { type JobView, jobs } from "@/lib/client/jobs";
import { storedRewrites } from "@/lib/client/rewrite-journal";

const NONE: readonly JobView[] = [];
const none = () => NONE;

/**
 * The place of long changes, below which toasts appear. Their code loads with the first one, or if one was interrupted when a page was
 * closed.
 */
export function JobHost() {
  const account = useAccount();
  const views = useSyncExternalStore(jobs.subscribe, jobs.all, none);
  const [isInterrupted, setInterrupted] = useState(false);
  const [Strip, setStrip] = useState<ComponentType<{ views: readonly JobView[]; account: string }> | null>(
    null,
  );
  const isWanted = isInterrupted || views.length > 0;

  useEffect(() => setInterrupted(storedRewrites(account).length > 0), [account]);
  useEffect(() => {
    if (!isWanted) return;
    import("./job-strip").then(
      (code) => setStrip(() => code.JobStrip),
      // After a deployment the code is gone. The job runs on, and tells its result with a toast.
      () => {},
    );
  }, [isWanted]);

  return isWanted && Strip && <Strip views={views} account={account} />;
}

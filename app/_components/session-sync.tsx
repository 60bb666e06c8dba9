"use client";

import { useEffect } from "react";
import { deleteOtherAccounts } from "@/lib/client/account-storage";
import { deleteExports } from "@/lib/client/export-names";
import { reloadPage } from "@/lib/client/online";
import { deleteLibrariesExcept } from "@/lib/local-library/library-databases";

const CHANNEL = "tonearm";

/**
 * Keeps the session of a browser's tabs in sync. Each tab announces whose page it shows (`mark`; null for
 * nobody's). A tab that shows a user, and hears of another or of nobody, reloads: the server decides what it
 * may show, and its cached data is gone. What the browser stores about an account is deleted with its session. A
 * page that the back button restores from the browser's memory reloads too. Without scripts, only this is missing.
 */
export function SessionSync({ mark }: { mark: string | null }) {
  useEffect(() => {
    deleteOtherAccounts(mark);
    const channel = new BroadcastChannel(CHANNEL);
    const reload = () => void reloadPage();
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && reload();
    // A user at the login page has nothing to hide, and must not be interrupted.
    if (mark !== null) channel.onmessage = ({ data }: MessageEvent<unknown>) => data !== mark && reload();
    channel.postMessage(mark);
    if (mark === null) deleteExports();
    void deleteLibrariesExcept(mark);
    window.addEventListener("pageshow", onShow);
    return () => {
      channel.close();
      window.removeEventListener("pageshow", onShow);
    };
  }, [mark]);

  return null;
}

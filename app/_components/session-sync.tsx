"use client";

import { useEffect } from "react";
import { reloadPage } from "@/lib/client/leave-page";

const CHANNEL = "tonearm";

/**
 * Keeps a browser's tabs of one mind. Each says whose page it shows (`mark`; null for nobody's), and one that shows a person
 * and hears of another, or of nobody, is loaded anew: the server decides what it may show, and what it kept is gone. A page
 * that the back button brings out of the browser's memory is loaded anew too. Without scripts nothing is lost but this.
 */
export function SessionSync({ mark }: { mark: string | null }) {
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    const reload = () => void reloadPage();
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && reload();
    // Somebody at the login page has nothing to hide, and must not be interrupted.
    if (mark !== null) channel.onmessage = ({ data }: MessageEvent<unknown>) => data !== mark && reload();
    channel.postMessage(mark);
    window.addEventListener("pageshow", onShow);
    return () => {
      channel.close();
      window.removeEventListener("pageshow", onShow);
    };
  }, [mark]);

  return null;
}

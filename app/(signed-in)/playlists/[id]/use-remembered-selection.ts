"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "#translations";
import { returnTo } from "@/app/_components/scroll-keeper";
import { showToast } from "@/app/_components/toast-store";
import type { OptimisticPlaylist } from "@/lib/client/optimistic-playlist";
import type { EntryChanges } from "./use-entry-changes";
import type { RowSelection } from "./use-selection";

/** What is chosen in the list that is left, and how far down it is. `wanted`: its removal waits for a permission. */
type Remembered = { playlist: string; snapshot: string; places: number[]; top: number; wanted: boolean };

const KEY = "tonearm.selection";

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== "object" || value === null || !("places" in value)) return false;
  return Array.isArray(value.places) && value.places.every(Number.isInteger);
}

/** Takes what is remembered, so that it is used once. */
function take(): Remembered | null {
  const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  sessionStorage.removeItem(KEY);
  return isRemembered(kept) ? kept : null;
}

type Props = {
  playlist: string;
  edition: OptimisticPlaylist;
  selection: RowSelection;
  changes: EntryChanges;
  mayEdit: boolean;
};

/**
 * Keeps what is chosen while the page is left, as for a permission at Spotify, and offers again what it was chosen for.
 * @returns notes that what is chosen was to be removed.
 */
export function useRememberedSelection({
  playlist,
  edition,
  selection,
  changes,
  mayEdit,
}: Props): () => void {
  const t = useTranslations("playlist.change");
  const wanted = useRef(false);
  const latest = useRef({ edition, selection });
  useEffect(() => {
    latest.current = { edition, selection };
  });

  useEffect(() => {
    function remember(): void {
      const { edition: left, selection: chosen } = latest.current;
      if (chosen.chosen.size === 0) return;
      const places = [...chosen.chosen];
      const { snapshot } = left;
      const kept: Remembered = { playlist, snapshot, places, top: window.scrollY, wanted: wanted.current };
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    }
    window.addEventListener("pagehide", remember);
    return () => window.removeEventListener("pagehide", remember);
  }, [playlist]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page comes
  useEffect(() => {
    const kept = take();
    if (kept?.playlist !== playlist || kept.snapshot !== edition.snapshot) return;
    const keys = kept.places.flatMap((place) => edition.list.keys[place] ?? []);
    selection.choose(keys);
    // The browser goes to the top of a new document as it has loaded.
    if (document.readyState === "complete") returnTo(kept.top);
    else window.addEventListener("load", () => returnTo(kept.top), { once: true });
    if (!kept.wanted || !mayEdit) return;
    const act = () => {
      if (changes.remove(keys)) latest.current.selection.clear();
    };
    showToast({
      sentence: t("mayRemove", { count: keys.length }),
      action: { label: t("removeNow"), act },
    });
  }, []);

  return () => {
    wanted.current = true;
  };
}

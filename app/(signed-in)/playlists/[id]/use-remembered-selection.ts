"use client";

import { useEffect, useRef, useState } from "react";
import { returnTo } from "@/app/_components/scroll-keeper";
import type { OptimisticPlaylist } from "@/lib/client/optimistic-playlist";
import type { RowSelection } from "./use-selection";

/** What chosen entries are for. `before`: the place, from 0, before which they go. */
export type Wanted = { kind: "remove" } | { kind: "add" } | { kind: "move"; before: number };

/** What is chosen in the list that is left, and how far down it is. `wanted`: what waits for a permission. */
type Remembered = {
  playlist: string;
  snapshot: string;
  places: number[];
  top: number;
  wanted: Wanted | null;
};

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

type Props = { playlist: string; edition: OptimisticPlaylist; selection: RowSelection; mayEdit: boolean };

/**
 * Keeps what is chosen while the page is left, as for a permission at Spotify, and what it was chosen for.
 * @returns what is to be offered again; and the way to note what waits for a permission.
 */
export function useRememberedSelection({ playlist, edition, selection, mayEdit }: Props) {
  const [offered, offer] = useState<Wanted | null>(null);
  const wanted = useRef<Wanted | null>(null);
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
    selection.choose(kept.places.flatMap((place) => edition.list.keys[place] ?? []));
    // The browser goes to the top of a new document as it has loaded.
    if (document.readyState === "complete") returnTo(kept.top);
    else window.addEventListener("load", () => returnTo(kept.top), { once: true });
    if (mayEdit) offer(kept.wanted);
  }, []);

  return {
    offered,
    want: (next: Wanted) => {
      wanted.current = next;
    },
  };
}

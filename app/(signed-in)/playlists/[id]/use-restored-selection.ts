"use client";

import { useEffect, useRef, useState } from "react";
import { returnTo } from "@/app/(signed-in)/_shell/scroll-restoration";
import type { OptimisticPlaylist } from "@/lib/client/optimistic-playlist";
import type { RowSelection } from "./use-selection";

/** What chosen entries are for. `before`: the place, from 0, before which they go. */
export type Wanted = { kind: "remove" } | { kind: "add" } | { kind: "move"; before: number };

/** A chosen entry: where it stood in the list as it was shown, and what tells it from others there. */
type ChosenEntry = { place: number; uri: string | null; addedAt: string | null };

/**
 * What is chosen in the list that is left, and how far down it is.
 * `snapshot`: the version in which the places hold, null where changes were shown that were not made yet.
 * `wanted`: what waits for a permission.
 */
type Remembered = {
  playlist: string;
  snapshot: string | null;
  chosen: ChosenEntry[];
  top: number;
  wanted: Wanted | null;
};

const KEY = "tonearm.selection";

function isRemembered(value: unknown): value is Remembered {
  return typeof value === "object" && value !== null && "chosen" in value && Array.isArray(value.chosen);
}

function chosenIn({ list }: OptimisticPlaylist, places: Iterable<number>): ChosenEntry[] {
  return [...places].map((place) => {
    const { uri = null, addedAt = null } = list.entries[place] ?? {};
    return { place, uri, addedAt };
  });
}

/** The keys of what was chosen, as far as it is recognised: a place alone names an entry only in the version it was taken from. */
function keysOf({ chosen, snapshot }: Remembered, { list, ...now }: OptimisticPlaylist): number[] {
  const isSameVersion = snapshot === now.snapshot && !now.isPending;
  const taken = new Set<number>();

  function find({ place, uri, addedAt }: ChosenEntry): number {
    const isIt = (at: number) => {
      const entry = list.entries[at];
      return !taken.has(at) && entry !== undefined && entry.uri === uri && entry.addedAt === addedAt;
    };
    if (isIt(place) || (isSameVersion && !list.entries[place])) return place;
    return uri === null ? -1 : list.entries.findIndex((_, at) => isIt(at));
  }

  return chosen.flatMap((one) => {
    const place = find(one);
    taken.add(place);
    return list.keys[place] ?? [];
  });
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
export function useRestoredSelection({ playlist, edition, selection, mayEdit }: Props) {
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
      const kept: Remembered = {
        playlist,
        snapshot: left.isPending ? null : left.snapshot,
        chosen: chosenIn(left, chosen.chosen),
        top: window.scrollY,
        wanted: wanted.current,
      };
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    }
    window.addEventListener("pagehide", remember);
    return () => window.removeEventListener("pagehide", remember);
  }, [playlist]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page comes
  useEffect(() => {
    const kept = take();
    if (kept?.playlist !== playlist) return;
    selection.choose(keysOf(kept, edition));
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

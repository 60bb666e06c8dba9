"use client";

import { useEffect, useRef, useState } from "react";
import { returnTo } from "@/app/(signed-in)/_shell/scroll-restoration";
import type { OptimisticVersion } from "@/lib/client/optimistic-queue";
import type { RowSelection } from "./use-selection";

/** The action that the entries were selected for. `before` is the place, from 0, before which they go. */
export type Wanted = { kind: "remove" } | { kind: "move"; before: number };

type Version = Pick<OptimisticVersion, "snapshot" | "list" | "isPending">;

/** A selected entry: its place in the list as shown, and the values that identify it there. */
export type SelectedEntry = { place: number; uri: string | null; addedAt: string | null };

/**
 * The selection and the scroll position (px) when the user leaves the page.
 * `snapshot` is the version that the places refer to; null where the list showed changes that were not saved yet.
 * `wanted` is the action that waits for a permission.
 */
type Remembered = {
  playlist: string;
  snapshot: string | null;
  chosen: SelectedEntry[];
  top: number;
  wanted: Wanted | null;
};

const STORAGE_KEY = "tonearm.selection";

function isRemembered(value: unknown): value is Remembered {
  return typeof value === "object" && value !== null && "chosen" in value && Array.isArray(value.chosen);
}

function selectedIn({ list }: Version, places: Iterable<number>): SelectedEntry[] {
  return [...places].map((place) => {
    const { uri = null, addedAt = null } = list.entries[place] ?? {};
    return { place, uri, addedAt };
  });
}

/** Returns the keys of the entries that are recognised. A place alone identifies an entry only in the version it came from. */
function keysOf({ chosen, snapshot }: Remembered, { list, ...now }: Version): number[] {
  const isSameVersion = snapshot === now.snapshot && !now.isPending;
  const taken = new Set<number>();

  function find({ place, uri, addedAt }: SelectedEntry): number {
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

/** Reads and deletes the stored selection, so that it is used once. */
function take(): Remembered | null {
  const kept: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? "null");
  sessionStorage.removeItem(STORAGE_KEY);
  return isRemembered(kept) ? kept : null;
}

type Props = {
  /** The id of the playlist, or another name of the list. */
  playlist: string;
  edition: Version;
  selection: RowSelection;
  /** Returns whether the user has the permission for an action now. */
  may: (wanted: Wanted) => boolean;
};

/**
 * Keeps the selection and its pending action while the user is away from the page, for example to grant a permission at Spotify.
 * @returns the action to offer again, the entries it is for, and a function that records an action that waits for a permission.
 */
export function useRestoredSelection({ playlist, edition, selection, may }: Props) {
  const [offered, offer] = useState<Wanted | null>(null);
  const [chosen, setChosen] = useState<readonly SelectedEntry[]>([]);
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
        chosen: selectedIn(left, chosen.chosen),
        top: window.scrollY,
        wanted: wanted.current,
      };
      sessionStorage.setItem(STORAGE_KEY, JSON.stringify(kept));
    }
    window.addEventListener("pagehide", remember);
    return () => window.removeEventListener("pagehide", remember);
  }, [playlist]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page mounts
  useEffect(() => {
    const kept = take();
    if (kept?.playlist !== playlist) return;
    selection.choose(keysOf(kept, edition));
    // The browser scrolls to the top of a new document when it has loaded.
    if (document.readyState === "complete") returnTo(kept.top);
    else window.addEventListener("load", () => returnTo(kept.top), { once: true });
    if (!kept.wanted || !may(kept.wanted)) return;
    setChosen(kept.chosen);
    offer(kept.wanted);
  }, []);

  return {
    offered,
    /** Some of them may not be loaded. */
    chosen,
    want: (next: Wanted) => {
      wanted.current = next;
    },
  };
}

"use client";

import { useTranslations } from "#translations";
import { showToast } from "@/app/_components/toast-store";
import { useArrangement } from "@/lib/client/pins";
import { type Arrangement, withGroup, withPins } from "@/lib/client/playlist-arrangement";

/** Returns functions that move playlists to a group, out of their groups, or to the pinned ones. Each can be undone. */
export function useMovePlaylists() {
  const [t, pin] = [useTranslations("playlists.groups"), useTranslations("playlists.pins")];
  const { arrangement, change } = useArrangement();

  /** @returns whether the browser could store it. */
  function apply(next: (now: Arrangement) => Arrangement, sentence: string): boolean {
    const before = arrangement;
    if (!change(next)) {
      showToast({ sentence: pin("full") });
      return false;
    }
    const undo = () => void change(() => before);
    showToast({ sentence, undo, change: { kind: "details", playlist: null } });
    return true;
  }

  function sentenceOf(count: number, group: string | null): string {
    return group === null ? t("out", { count }) : t("moved", { count, group });
  }

  return {
    toGroup: (ids: readonly string[], group: string | null): boolean =>
      apply((now) => withGroup(now, ids, group), sentenceOf(ids.length, group)),
    /** Where a playlist that is pinned is dropped, it is not pinned any more: it would not be seen there. */
    dropOnGroup: (ids: readonly string[], group: string | null): boolean =>
      apply((now) => withGroup(withPins(now, ids, false), ids, group), sentenceOf(ids.length, group)),
    pin: (ids: readonly string[]): boolean =>
      apply((now) => withPins(now, ids, true), pin("pinned", { count: ids.length })),
  };
}

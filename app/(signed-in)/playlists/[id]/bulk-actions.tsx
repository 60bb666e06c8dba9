"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "#translations";
import { LazyPart } from "@/app/_components/lazy-part";
import { showToast } from "@/app/_components/toast-store";
import type { EntryView, PlaylistPageView } from "@/lib/api/types";
import { isAddable } from "@/lib/client/playlist-commands";
import { toastPermissionNeeded } from "../mutation-toasts";
import { BulkActionBar } from "./bulk-action-bar";
import { beforeFor } from "./reorder";
import { useBulkAction } from "./use-bulk-action";
import type { PlaylistEdits } from "./use-playlist-edits";
import type { Wanted } from "./use-restored-selection";
import type { RowSelection } from "./use-selection";

const loadAddToPlaylist = () => import("../add-to-playlist").then((code) => code.AddToPlaylist);

type Props = {
  playlist: PlaylistPageView;
  selection: RowSelection;
  changes: PlaylistEdits;
  /** What waited for a permission that is there now. */
  offered: Wanted | null;
  /** Told what must wait for a permission. */
  want: (wanted: Wanted) => void;
  /** Brings the focus back to the list, where the keyboard was. */
  returnFocus: () => void;
  mayEdit: boolean;
  canChange: boolean;
  /** Whether the list is shown in its own order, where alone places can be changed. */
  isOwnOrder: boolean;
  total: number;
  waiting: { isWhole: boolean; isWaiting: boolean; setWaiting: (isWaiting: boolean) => void };
};

type Acts = { remove: () => void; add: () => void; moveBefore: (before: number) => void };

/** Offers what waited for a permission, now that it is there, once. */
function useOffer(offered: Wanted | null, { chosen }: RowSelection, acts: Acts): void {
  const [t, selection] = [useTranslations("playlist.change"), useTranslations("playlist.selection")];
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each offer
  useEffect(() => {
    if (!offered) return;
    const act = () => {
      const { remove, add, moveBefore } = latest.current;
      if (offered.kind === "move") moveBefore(offered.before);
      else (offered.kind === "add" ? add : remove)();
    };
    const label = offered.kind === "move" ? selection("moveThere") : selection(offered.kind);
    showToast({ sentence: t(`may.${offered.kind}`, { count: chosen.size }), action: { label, act } });
  }, [offered]);
}

/** What can be done with what is chosen, and what that needs to be asked. */
export function BulkActions(props: Props) {
  const {
    playlist,
    selection,
    changes,
    offered,
    want,
    returnFocus,
    mayEdit,
    canChange,
    isOwnOrder,
    total,
    waiting,
  } = props;
  const t = useTranslations("playlist.change");
  const [adding, setAdding] = useState<EntryView[] | null>(null);
  const withChosen = useBulkAction({ keys: selection.keys, shown: changes.shown, ...waiting });

  function moveBefore(before: number): void {
    if (!changes.gather(selection.keys, before)) want({ kind: "move", before });
  }

  function add(entries: EntryView[]): void {
    const addable = entries.filter(isAddable);
    if (!mayEdit) {
      toastPermissionNeeded(t("notAdded"));
      want({ kind: "add" });
    } else if (addable.length > 0) setAdding(addable);
    else showToast({ sentence: t("cannotAdd") });
  }

  function remove(keys: readonly number[], isByKey = false): void {
    if (!changes.remove(keys)) want({ kind: "remove" });
    else {
      selection.clear();
      // By keys the way to the button led past the head of the list, where the place in it would be lost.
      if (isByKey) returnFocus();
    }
  }

  useOffer(offered, selection, {
    remove: () => remove(selection.keys),
    add: () => withChosen(({ entries }) => add(entries)),
    moveBefore,
  });

  return (
    <>
      <BulkActionBar
        size={selection.chosen.size}
        total={total}
        withChosen={withChosen}
        onAdd={add}
        onRemove={canChange ? remove : undefined}
        onMove={
          canChange && isOwnOrder ? (place) => moveBefore(beforeFor([...selection.chosen], place)) : undefined
        }
        onAll={selection.all}
        onClear={selection.clear}
      />
      {adding && (
        <LazyPart
          load={loadAddToPlaylist}
          props={{ entries: adding, from: playlist.id, onClose: () => setAdding(null) }}
          onFailed={() => setAdding(null)}
        />
      )}
    </>
  );
}

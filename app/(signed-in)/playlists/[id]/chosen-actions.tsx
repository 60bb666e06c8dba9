"use client";

import { useState } from "react";
import { useTranslations } from "#translations";
import { Late } from "@/app/_components/late";
import { showToast } from "@/app/_components/toast-store";
import { isAddable } from "@/lib/client/playlist-commands";
import type { EntryView, PlaylistPageView } from "@/lib/views";
import { tellMissing } from "../change-toasts";
import { beforeFor } from "./rearranging";
import { SelectionBar } from "./selection-bar";
import { useChosen } from "./use-chosen";
import type { EntryChanges } from "./use-entry-changes";
import type { RowSelection } from "./use-selection";

const loadAddToPlaylist = () => import("../add-to-playlist").then((code) => code.AddToPlaylist);

type Props = {
  playlist: PlaylistPageView;
  selection: RowSelection;
  changes: EntryChanges;
  /** Called where a removal must wait for a permission. */
  onRefused: () => void;
  mayEdit: boolean;
  canChange: boolean;
  /** Whether the list is shown in its own order, where alone places can be changed. */
  isOwnOrder: boolean;
  total: number;
  waiting: { isWhole: boolean; isWaiting: boolean; setWaiting: (isWaiting: boolean) => void };
};

/** What can be done with what is chosen, and what that needs to be asked. */
export function ChosenActions(props: Props) {
  const { playlist, selection, changes, onRefused, mayEdit, canChange, isOwnOrder, total, waiting } = props;
  const t = useTranslations("playlist.change");
  const [adding, setAdding] = useState<EntryView[] | null>(null);
  const withChosen = useChosen({ keys: selection.keys, shown: changes.shown, ...waiting });

  function move(place: number): void {
    changes.gather(selection.keys, beforeFor([...selection.chosen], place));
  }

  function add(entries: EntryView[]): void {
    const addable = entries.filter(isAddable);
    if (!mayEdit) tellMissing(t("notAdded"));
    else if (addable.length > 0) setAdding(addable);
    else showToast({ sentence: t("cannotAdd") });
  }

  function remove(keys: readonly number[]): void {
    if (changes.remove(keys)) selection.clear();
    else onRefused();
  }

  return (
    <>
      <SelectionBar
        size={selection.chosen.size}
        total={total}
        withChosen={withChosen}
        onAdd={add}
        onRemove={canChange ? remove : undefined}
        onMove={canChange && isOwnOrder ? move : undefined}
        onAll={selection.all}
        onClear={selection.clear}
      />
      {adding && (
        <Late
          load={loadAddToPlaylist}
          props={{ entries: adding, from: playlist.id, onClose: () => setAdding(null) }}
          onFailed={() => setAdding(null)}
        />
      )}
    </>
  );
}

"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { LazyPart } from "@/app/_components/lazy-part";
import { showToast } from "@/app/_components/toast-store";
import type { PlaylistPageView } from "@/lib/api/types";
import { saveDraft, takeDraft } from "@/lib/client/details-draft";
import type { Details } from "@/lib/client/playlists-cache";
import type { PlaylistDetails } from "@/lib/client/use-playlist-details";
import { usePlaylistMutations } from "@/lib/client/use-playlist-mutations";
import { toastError, toastPermissionNeeded } from "../mutation-toasts";
import { useDebouncedRefresh } from "./use-refresh";

const loadDetailsDialog = () => import("../details-dialog").then((code) => code.DetailsDialog);

type Props = {
  playlist: PlaylistPageView;
  details: PlaylistDetails;
  /** Shows other details; null goes back to the page's. */
  note: (details: PlaylistDetails | null) => void;
  /** Whether it is among the reader's playlists; undefined until that is known. */
  isKept: boolean | undefined;
  mayEdit: boolean;
};

/** What can be done with a playlist as a whole. */
export function PlaylistActions({ playlist, details, note, isKept, mayEdit }: Props) {
  const { id, kind, owner, readerId } = playlist;
  const t = useTranslations("playlist.actions");
  const [isEditing, setEditing] = useState(false);
  const [draft, setDraft] = useState<Details | null>(null);
  useEffect(() => {
    const kept = mayEdit ? takeDraft(id) : null;
    if (!kept) return;
    setDraft(kept);
    setEditing(true);
  }, [id, mayEdit]);
  const changes = usePlaylistMutations();
  const refresh = useDebouncedRefresh();
  const isOwner = owner.id === readerId;
  const words = useKeepWords(isOwner, details.name);

  function edit(next: Details): void {
    const before = { ...details, isPublic: details.isPublic ?? false };
    const changed = difference(before, next);
    if (Object.keys(changed).length === 0) return;
    void save(changed, next, before).then((isSaved) => {
      if (!isSaved) return;
      const undo = () => void save(difference(next, before), before, next);
      showToast({ sentence: t("edited"), undo, change: { kind: "details", playlist: id } });
    });
  }

  async function save(changed: Partial<Details>, next: Details, before: Details): Promise<boolean> {
    note(next);
    try {
      await changes.edit(id, changed, before);
      refresh();
      saveDraft(id, null);
      return true;
    } catch (cause) {
      note(null);
      saveDraft(id, next);
      toastError(t("notEdited"), cause, () => void save(changed, next, before));
      return false;
    }
  }

  function keep(next: boolean, isUndo = false): void {
    const undo = isUndo ? undefined : () => keep(!next, true);
    if (!mayEdit) {
      toastPermissionNeeded(words.unchanged);
      return;
    }
    const change = { kind: "follow", playlist: id } as const;
    showToast({ sentence: next ? words.isBack : words.isGone, undo, change });
    changes.keep(id, next).catch((cause) => toastError(words.unchanged, cause, () => keep(next, isUndo)));
  }

  return (
    <>
      {isOwner && (
        <Button
          kind="bare"
          onClick={() => (mayEdit ? setEditing(true) : toastPermissionNeeded(t("notEdited")))}
        >
          {t("edit")}
        </Button>
      )}
      {isKept !== undefined && (
        <Button kind="bare" onClick={() => keep(!isKept)}>
          {isKept ? words.leave : words.follow}
        </Button>
      )}
      {isEditing && (
        <LazyPart
          load={loadDetailsDialog}
          props={{
            title: t("edit"),
            submit: t("save"),
            details: draft ?? { ...details, isPublic: details.isPublic ?? false },
            withPublic: kind !== "shared",
            onSubmit: edit,
            onClose: () => {
              setEditing(false);
              setDraft(null);
            },
          }}
          onFailed={() => setEditing(false)}
        />
      )}
    </>
  );
}

/** What to call leaving a playlist and coming back to it: the owner's is no more once it is left. */
function useKeepWords(isOwner: boolean, name: string) {
  const t = useTranslations("playlist.actions");
  return {
    leave: t(isOwner ? "delete" : "unfollow"),
    follow: t(isOwner ? "putBack" : "follow"),
    isGone: t(isOwner ? "deleted" : "unfollowed", { name }),
    isBack: t(isOwner ? "isBack" : "followed", { name }),
    unchanged: t("unchanged"),
  };
}

/** What of the details is another. */
function difference(before: Details, next: Details): Partial<Details> {
  return {
    ...(next.name !== before.name && { name: next.name }),
    ...(next.description !== before.description && { description: next.description }),
    ...(next.isPublic !== before.isPublic && { isPublic: next.isPublic }),
  };
}
